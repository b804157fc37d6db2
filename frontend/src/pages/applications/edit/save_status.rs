use leptos::prelude::*;

use crate::pages::applications::draft::{Draft, SaveState};

/// «Сохранено в 14:05».
#[component]
pub fn SaveStatus(draft: Draft) -> impl IntoView {
    let refused = move || draft.refused.with(|refused| refused.keys().next().copied());
    let asks = move || draft.conflicts.with(|conflicts| !conflicts.is_empty());
    let words = move || match (refused(), draft.state.get()) {
        _ if asks() => "Решите, какой из ответов оставить".to_owned(),
        (_, SaveState::Typing) => "Есть несохранённые изменения".to_owned(),
        (_, SaveState::Saving) => "Сохраняем…".to_owned(),
        (_, SaveState::Failed(why)) => format!("Не сохранено. {why}"),
        (Some(field), _) => format!("Пока не сохранено, проверьте поле «{}»", field.label()),
        (None, SaveState::Quiet) => String::new(),
        (None, SaveState::Saved(time)) => format!("Сохранено в {time}"),
    };
    let failed = move || matches!(draft.state.get(), SaveState::Failed(_));

    view! {
        <span class="field__saved" role="status">{words}</span>
        <Show when=failed>
            <button class="link-button small" type="button" on:click=move |_| draft.save_soon()>"Сохранить ещё раз"</button>
        </Show>
    }
}
