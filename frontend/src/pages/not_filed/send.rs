//! «Отправить уведомление педагогическим работникам:» — one of two letters, looked at before it goes.

use leptos::prelude::*;

use super::{
    answer::Answer,
    chosen::{Chosen, MOST},
    send_form::SendForm,
};
use crate::components::Dialog;

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
        <Dialog open title="Отправить уведомление" id="send-notice">
            <SendForm open chosen answer reload/>
        </Dialog>
    }
}
