//! «Отправить уведомление педагогическим работникам:» — one of two letters, looked at before it goes.

use contract::not_filed::{NewNotices, NoticeKind, NoticePreview, NoticePreviewRequest};
use domain::plural::count;
use leptos::prelude::*;

use super::{
    answer::Answer,
    chosen::{Chosen, MOST},
};
use crate::api::not_filed;
use crate::components::{Dialog, ErrorSummary, Loaded, Radios, SubmitButton};
use crate::form::Form;

/// The button with how many are chosen; pressing it without a row says so.
#[component]
pub fn SendBar(
    chosen: Chosen,
    answer: RwSignal<Option<Answer>>,
    reload: RwSignal<u32>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let mistake = RwSignal::new(None::<&'static str>);
    let press = move |_| {
        let wrong = match chosen.ids().len() {
            0 => Some("Выберите хотя бы одного педагога"),
            1..=MOST => None,
            _ => Some("За один раз можно отправить не больше 200 уведомлений"),
        };
        mistake.set(wrong);
        open.set(wrong.is_none());
    };
    let picked = move || {
        let number = u64::try_from(chosen.count()).unwrap_or_default();
        (number > 0).then(|| {
            view! {
                <span>"Выбрано: " <b class="num">{number}</b></span>
                <button class="link-button" type="button" on:click=move |_| chosen.clear()>"Снять выбор"</button>
            }
        })
    };
    Effect::new(move || {
        if chosen.count() > 0 {
            mistake.set(None);
        }
    });

    view! {
        <div class="cluster" role="group" aria-label="Уведомления">
            <span id="send-words">"Отправить уведомление педагогическим работникам:"</span>
            <button class="button button--accent" type="button" aria-describedby="send-words" on:click=press>"Отправить уведомление"</button>
            {picked}
        </div>
        <p class="field__error" role="alert" hidden=move || mistake.get().is_none()>{move || mistake.get()}</p>
        <SendDialog open chosen answer reload/>
    }
}

#[component]
fn SendDialog(
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
        format!("Отправить {}", count(number, "письмо", "письма", "писем"))
    };
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
        <Dialog open title="Отправить уведомление" id="send-notice">
            <form novalidate on:submit=send>
                <div class="dialog__body stack">
                    <ErrorSummary form/>
                    <Radios form name="kind" legend="Какое письмо отправить" value=kind options=options.clone()/>
                    {move || chosen.first().map(|(id, name)| {
                        let request = NoticePreviewRequest { kind: now.get(), person_id: id };
                        view! {
                            <section aria-labelledby="letter">
                                <h3 id="letter">"Письмо: " {name}</h3>
                                <Loaded
                                    load=move || {
                                        let request = request.clone();
                                        async move { not_filed::preview(&request).await }
                                    }
                                    show=move |letter| view! { <Letter letter/> }.into_any()
                                />
                            </section>
                        }
                    })}
                </div>
                <div class="dialog__foot">
                    {move || view! { <SubmitButton form label=label()/> }}
                    <button class="button" type="button" on:click=move |_| open.set(false)>"Не отправлять"</button>
                </div>
            </form>
        </Dialog>
    }
}

#[component]
fn Letter(letter: NoticePreview) -> impl IntoView {
    view! {
        <div class="letter-preview" tabindex="0" role="group" aria-label="Текст письма">
            <p class="small muted">"Кому: " {letter.recipient}</p>
            <p><b>{letter.subject}</b></p>
            <p class="letter-preview__text">{letter.text}</p>
        </div>
    }
}
