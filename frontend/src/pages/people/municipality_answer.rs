use contract::{accounts::MunicipalityAnswer, people::PersonRow};
use leptos::prelude::*;

use crate::{
    api::accounts,
    components::{Dialog, ErrorSummary, SubmitButton, Textarea, notice::Notice},
    form::Form,
};

/// «Оставить прежний: ответить»: the request is closed with the operator's words.
#[component]
pub fn Answer(
    person: PersonRow,
    current: RwSignal<PersonRow>,
    notice: RwSignal<Option<Notice>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let name = StoredValue::new(person.full_name);
    let id = person.id;
    let done = Callback::new(move |answered: PersonRow| {
        open.set(false);
        notice.try_set(Some(Notice::done(
            "Ответ отправлен, муниципалитет оставлен прежним",
            format!(
                "{}: ответ придёт письмом и появится на главной странице.",
                answered.full_name
            ),
        )));
        current.try_set(answered);
    });

    view! {
        <button class="link-button small" type="button" on:click=move |_| open.set(true)>
            "Оставить прежний: ответить"<span class="visually-hidden">": " {name.get_value()}</span>
        </button>
        <Show when=move || open.get()>
            <Dialog open title=format!("Оставить муниципалитет прежним: {}", name.get_value()) id="municipality-answer">
                <Words id open done/>
            </Dialog>
        </Show>
    }
}

#[component]
fn Words(id: uuid::Uuid, open: RwSignal<bool>, done: Callback<PersonRow>) -> impl IntoView {
    let form = Form::named("municipality-answer");
    let reason = RwSignal::new(String::new());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        if reason.get().trim().is_empty() {
            form.add("reason", "Напишите, почему муниципалитет указан верно");
            return;
        }
        let answer = MunicipalityAnswer {
            reason: reason.get(),
        };
        form.submit(
            async move { accounts::decline_municipality_request(id, &answer).await },
            move |person| done.run(person),
        );
    };

    view! {
        <form novalidate on:submit=send>
            <div class="dialog__body stack stack--s">
                <ErrorSummary form/>
                <Textarea form name="reason" label="Почему муниципалитет указан верно" hint="Ответ получит пользователь" value=reason/>
            </div>
            <div class="dialog__foot">
                <SubmitButton form label="Отправить ответ" busy="Отправляем…"/>
                <button class="button" type="button" on:click=move |_| open.set(false)>"Не отвечать"</button>
            </div>
        </form>
    }
}
