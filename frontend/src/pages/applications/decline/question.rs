use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::api::conclusions;
use crate::components::{Summary, SummaryRow, Textarea};
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::case::work;

/// Whose application, and the reason that the letter carries.
#[component]
pub fn Question(open: OpenCase, form: Form) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let navigate = StoredValue::new_local(use_navigate());
    let from = address::use_came_from().get_untracked();
    let (id, name, duty, claimed) = open.case.with_untracked(|case| {
        let claimed = case.data.claimed_category;
        (case.id, case.full_name.clone(), work(case), claimed)
    });
    let claimed = claimed.map(|category| category.title().to_owned());
    let back = from.page.clone().unwrap_or_else(|| address::case(id));
    let then = address::case(id);

    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let words = reason.get_untracked().trim().to_owned();
        if words.is_empty() {
            form.add("reason", "Напишите причину: её получит педагог");
            return;
        }
        let seen = open.case.with_untracked(|case| (case.id, case.version));
        let then = then.clone();
        open.act_with(Some(form), conclusions::decline(seen, words), move |_| {
            navigate.try_with_value(|navigate| navigate(&then, Default::default()));
        });
    };

    view! {
        <form class="stack" novalidate on:submit=send>
            <section class="panel">
                <div class="panel__body">
                    <Summary>
                        <SummaryRow name="Педагогический работник" value=name/>
                        <SummaryRow name="Должность и место работы" value=duty/>
                        <SummaryRow name="Заявленная категория" value=claimed.unwrap_or_default()/>
                    </Summary>
                </div>
            </section>
            <Textarea form name="reason" label="Причина" value=reason hint="Почему педагог не соответствует требованиям, предъявляемым к заявленной категории. Этот текст войдёт в письмо педагогу."/>
            <div class="cluster">
                <button class="button button--danger-solid" type="submit" aria-busy=move || open.busy.get().then_some("true")>
                    {move || if open.busy.get() { "Сохраняем…" } else { "Не аттестовать" }}
                </button>
                <A href=back>"Вернуться без отметки"</A>
            </div>
        </form>
    }
}
