use leptos::prelude::*;

use super::choice::PlanChoice;
use crate::components::Dialog;

/// Keeps `unsaved` true while the panel holds a choice that is not saved; what the panel began with, the suggested period
/// too, is nobody's choice yet.
pub fn watch(choice: PlanChoice, unsaved: RwSignal<bool>) {
    let begun = untrack(|| choice.made());
    Effect::new(move |_| unsaved.set(choice.made() != begun));
    on_cleanup(move || {
        unsaved.try_set(false);
    });
}

/// «Перейти без сохранения?», before a choice is given up. `go`: it is.
#[component]
pub fn AskUnsaved(asks: RwSignal<bool>, go: Callback<()>) -> impl IntoView {
    let leave = move |_| {
        asks.set(false);
        go.run(());
    };
    view! {
        <Dialog open=asks title="Перейти без сохранения?" id="plan-unsaved">
            <div class="dialog__body">
                <p>"Назначение не сохранено: выбранные период и специалисты и написанная причина пропадут."</p>
            </div>
            <div class="dialog__foot">
                <button class="button button--primary" type="button" on:click=move |_| asks.set(false)>"Остаться"</button>
                <button class="button" type="button" on:click=leave>"Перейти без сохранения"</button>
            </div>
        </Dialog>
    }
}
