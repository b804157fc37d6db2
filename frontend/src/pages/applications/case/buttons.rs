use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::state::OpenCase;
use crate::api::applications;
use crate::components::Dialog;
use crate::pages::applications::address;

/// «Изменить сведения»: back to the draft, after a warning about the paper.
#[component]
pub fn EditAgainButton(open: OpenCase) -> impl IntoView {
    let asks = RwSignal::new(false);
    let navigate = StoredValue::new_local(use_navigate());
    let edit = move |_| {
        asks.set(false);
        let (id, version) = open.case.with_untracked(|case| (case.id, case.version));
        open.act(applications::edit_again(id, version), move |case| {
            navigate.try_with_value(|navigate| {
                navigate(&address::page(case.id, "edit"), Default::default())
            });
        });
    };

    view! {
        <button class="button" type="button" on:click=move |_| asks.set(true)>"Изменить сведения"</button>
        <Dialog open=asks title="Вернуть заявление в черновик?" id="edit-again">
            <div class="dialog__body">
                <p>"Распечатанное заявление станет недействительным, даже если Вы его уже подписали."</p>
                <p>"После изменений сформируйте заявление заново, распечатайте и подпишите. Номер дела останется прежним."</p>
            </div>
            <div class="dialog__foot">
                <button class="button button--primary" type="button" on:click=edit>"Изменить сведения"</button>
                <button class="button" type="button" on:click=move |_| asks.set(false)>"Не изменять"</button>
            </div>
        </Dialog>
    }
}

/// «Подать заново»: a new draft with the same answers.
#[component]
pub fn FileAgainButton(open: OpenCase) -> impl IntoView {
    let navigate = StoredValue::new_local(use_navigate());
    let begin = move |_| {
        let id = open.case.with_untracked(|case| case.id);
        open.act(applications::begin(Some(id)), move |draft| {
            navigate.try_with_value(|navigate| {
                navigate(&address::page(draft.id, "edit"), Default::default())
            });
        });
    };

    view! {
        <button
            class="button button--primary"
            type="button"
            aria-busy=move || open.busy.get().then_some("true")
            on:click=begin
        >
            "Подать заново"
        </button>
    }
}
