//! «Аттестовать?»: asked once more, by name, wherever the button stands.

use leptos::prelude::*;

use super::{COMMISSION, Dialog};

#[component]
pub fn AttestQuestion(
    open: RwSignal<bool>,
    /// Whom.
    #[prop(into)]
    name: Signal<String>,
    /// «Аттестовать» was pressed; the dialog is closed.
    attest: Callback<()>,
) -> impl IntoView {
    let sure = move |_| {
        open.set(false);
        attest.run(());
    };
    view! {
        <Dialog open title="Аттестовать?" id="attest">
            <div class="dialog__body">
                <p><b>{name}</b></p>
                <p>"Вы отмечаете, что педагог соответствует требованиям, предъявляемым к заявленной квалификационной категории. Отменить отметку нельзя."</p>
                <p>{COMMISSION}</p>
            </div>
            <div class="dialog__foot">
                <button class="button button--primary" type="button" on:click=sure>"Аттестовать"</button>
                <button class="button" type="button" on:click=move |_| open.set(false)>"Отмена"</button>
            </div>
        </Dialog>
    }
}
