use contract::applications::ApplicationCase;
use contract::names::NewNameProposal;
use leptos::prelude::*;

use crate::api::names;
use crate::components::{Field, SubmitButton, Textarea};
use crate::form::Form;

/// The right name, begun with the present one, and how it is known.
#[component]
pub fn Propose(
    case: ApplicationCase,
    form: Form,
    done: Callback<ApplicationCase>,
) -> impl IntoView {
    let surname = RwSignal::new(case.data.surname.clone());
    let first_name = RwSignal::new(case.data.first_name.clone());
    let patronymic = RwSignal::new(case.data.patronymic.clone().unwrap_or_default());
    let reason = RwSignal::new(String::new());
    let (id, version) = (case.id, case.version);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = NewNameProposal {
            surname: surname.get_untracked(),
            first_name: first_name.get_untracked(),
            patronymic: Some(patronymic.get_untracked()).filter(|part| !part.trim().is_empty()),
            reason: reason.get_untracked(),
        };
        let call = async move { names::propose(id, version, &name).await };
        form.submit(call, move |case| done.run(case));
    };
    view! {
        <form class="stack" novalidate on:submit=send>
            <p>"Сейчас в заявлении: " <b>{case.full_name}</b> ". Оператор сверит имя и подтвердит исправление; педагог получит письмо."</p>
            <Field form name="surname" label="Фамилия" value=surname width="input--w-m"/>
            <Field form name="first_name" label="Имя" value=first_name width="input--w-m"/>
            <Field form name="patronymic" label="Отчество" value=patronymic optional=true width="input--w-m"/>
            <Textarea form name="reason" label="Откуда известно верное имя" value=reason rows=3 hint="Например: в паспорте имя пишется через «ё»"/>
            <div class="cluster"><SubmitButton form label="Предложить исправление"/></div>
        </form>
    }
}
