//! The dialog's form: which letter, how it reads, who is passed over.

use contract::not_filed::{NewNotices, NoticeKind};
use leptos::prelude::*;

use super::{
    answer::Answer,
    chosen::Chosen,
    letter::{LetterAhead, button_words, look_ahead},
};
use crate::api::not_filed;
use crate::components::loaded::Failed;
use crate::components::{ErrorSummary, Radios, Skeleton, SubmitButton};
use crate::form::Form;

/// Made anew whenever the dialog opens.
#[component]
pub fn SendForm(
    open: RwSignal<bool>,
    chosen: Chosen,
    answer: RwSignal<Option<Answer>>,
    reload: RwSignal<u32>,
) -> impl IntoView {
    let form = Form::named("notice");
    let kind = RwSignal::new(NoticeKind::Reminder.code().to_owned());
    let now = Memo::new(move |_| {
        kind.with(|kind| NoticeKind::from_code(kind))
            .unwrap_or(NoticeKind::Reminder)
    });
    let ahead = LocalResource::new(move || look_ahead(now.get(), chosen.people()));
    // The answer about the other letter is none about this one.
    let known = move || match ahead.get() {
        Some(Ok(outlook)) if outlook.kind != now.get() => None,
        known => known,
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let notices = NewNotices {
            kind: now.get_untracked(),
            person_ids: chosen.ids(),
        };
        form.submit(
            async move { not_filed::send(&notices).await },
            move |sent| {
                open.set(false);
                chosen.clear();
                answer.set(Some(Answer::Sent(sent)));
                reload.update(|times| *times += 1);
            },
        );
    };
    let label = move || {
        let number = u64::try_from(chosen.count()).unwrap_or_default();
        button_words(number, known().and_then(Result::ok).as_ref())
    };
    let retry = Callback::new(move |()| ahead.refetch());
    let options = vec![
        (
            "reminder",
            NoticeKind::Reminder.title(),
            "Напоминает подать заявление или загрузить скан сформированного",
        ),
        (
            "deletion_link",
            NoticeKind::DeletionLink.title(),
            "Для тех, кто зарегистрировался по ошибке: данные удалит сам владелец, нажав кнопку",
        ),
    ];

    view! {
        <form novalidate on:submit=send>
            <div class="dialog__body stack">
                <ErrorSummary form/>
                <Radios form name="kind" legend="Какое письмо отправить" value=kind options/>
                {move || match known() {
                    None => view! { <Skeleton/> }.into_any(),
                    Some(Ok(outlook)) => view! { <LetterAhead outlook/> }.into_any(),
                    Some(Err(error)) => view! { <Failed error retry/> }.into_any(),
                }}
            </div>
            <div class="dialog__foot">
                {move || label().map(|label| view! { <SubmitButton form label/> })}
                <button class="button" type="button" on:click=move |_| open.set(false)>"Не отправлять"</button>
            </div>
        </form>
    }
}
