use leptos::prelude::*;

use crate::components::{Banner, BannerKind};
use crate::pages::applications::draft::{Conflict, Draft};

/// The draft was changed elsewhere: what has been taken over, and what must be decided.
#[component]
pub fn Conflicts(draft: Draft) -> impl IntoView {
    let rows = move || {
        draft
            .conflicts
            .get()
            .into_iter()
            .map(|conflict| row(draft, conflict))
            .collect_view()
    };
    let asks = move || draft.conflicts.with(|conflicts| !conflicts.is_empty());
    let refreshed = move || draft.refreshed.get() && !asks();

    view! {
        <Show when=asks>
            <Banner kind=BannerKind::Danger role="alert" title="Эти ответы изменены ещё и в другом окне">
                <p>"Набранное Вами не потеряно. Выберите, какой ответ оставить."</p>
                {rows}
            </Banner>
        </Show>
        <Show when=refreshed>
            <Banner role="status" title="Черновик изменён в другом окне">
                <p>"Показаны новые ответы, набранное Вами сохранено."</p>
            </Banner>
        </Show>
    }
}

fn row(draft: Draft, conflict: Conflict) -> impl IntoView {
    let shown = |text: String| {
        if text.is_empty() {
            "не указано".to_owned()
        } else {
            text
        }
    };
    let mine = shown(conflict.field.words(&conflict.mine));
    let theirs = shown(conflict.theirs_shown.clone());
    let conflict = StoredValue::new(conflict);
    let decide = move |keep_mine: bool| draft.decide(&conflict.get_value(), keep_mine);
    view! {
        <div class="stack stack--xs">
            <p><b>{conflict.with_value(|conflict| conflict.field.label())}</b></p>
            <ul class="list"><li>"у Вас: " {mine}</li><li>"в другом окне: " {theirs}</li></ul>
            <p class="cluster">
                <button class="button button--s" type="button" on:click=move |_| decide(true)>"Оставить мой ответ"</button>
                <button class="button button--s" type="button" on:click=move |_| decide(false)>"Взять другой ответ"</button>
            </p>
        </div>
    }
}
