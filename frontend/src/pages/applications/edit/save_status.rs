use leptos::prelude::*;

use crate::pages::applications::draft::{Draft, SaveState};

/// «Сохранено в 14:05».
#[component]
pub fn SaveStatus(draft: Draft) -> impl IntoView {
    let words = move || match draft.state.get() {
        SaveState::Quiet => String::new(),
        SaveState::Typing => "Есть несохранённые изменения".to_owned(),
        SaveState::Saving => "Сохраняем…".to_owned(),
        SaveState::Saved(time) => format!("Сохранено в {time}"),
        SaveState::Failed(why) => format!("Не сохранено. {why}"),
    };
    let failed = move || {
        matches!(draft.state.get(), SaveState::Failed(_))
            && draft.refused.with(|refused| refused.is_empty())
    };

    view! {
        <span class="field__saved" role="status">{words}</span>
        <Show when=failed>
            <button class="link-button small" type="button" on:click=move |_| draft.save_soon()>"Сохранить ещё раз"</button>
        </Show>
    }
}
