use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_navigate;

use crate::api::applications;
use crate::components::Dialog;
use crate::pages::applications::address;
use crate::pages::applications::draft::Draft;

/// «Удалить черновик», after a question.
#[component]
pub fn DiscardButton(draft: Draft) -> impl IntoView {
    let asks = RwSignal::new(false);
    let failed = RwSignal::new(None::<String>);
    let navigate = StoredValue::new_local(use_navigate());
    let discard = move |_| {
        spawn_local(async move {
            draft.save().await;
            let Some(version) = draft.case.try_with_untracked(|case| case.version) else {
                return;
            };
            match applications::delete(draft.id, version).await {
                Ok(()) => {
                    navigate.try_with_value(|navigate| navigate(address::MINE, Default::default()));
                }
                Err(error) => {
                    failed.try_set(Some(error.words()));
                }
            }
        });
    };

    view! {
        <button class="link-button link-button--danger" type="button" on:click=move |_| asks.set(true)>"Удалить черновик"</button>
        <Dialog open=asks title="Удалить черновик заявления?" id="discard">
            <div class="dialog__body">
                <p>"Ответы и загруженные файлы будут удалены. Вернуть их нельзя."</p>
                {move || failed.get().map(|words| view! { <p class="field__error" role="alert">{words}</p> })}
            </div>
            <div class="dialog__foot">
                <button class="button button--danger-solid" type="button" on:click=discard>"Удалить черновик"</button>
                <button class="button" type="button" on:click=move |_| asks.set(false)>"Не удалять"</button>
            </div>
        </Dialog>
    }
}
