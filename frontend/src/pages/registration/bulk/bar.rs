use domain::applications::planned::MOST_ROWS;
use domain::plural::{count, thousands};
use leptos::{prelude::*, task::spawn_local};

use super::Selection;
use super::preview::{reasons, undo_words, use_preview};
use crate::api::{Query, planned_steps};
use crate::components::notice::Notice;
use crate::components::planned::Steps;

/// The bar under the list while something is selected.
#[component]
pub fn BulkBar(
    /// Every row of the filter, without pages.
    rows: Signal<Query>,
    /// How many there are.
    total: u64,
    notice: RwSignal<Option<Notice>>,
) -> impl IntoView {
    let selection = expect_context::<Selection>();
    let chosen = Memo::new(move |_| selection.count());
    move || (chosen.get() > 0).then(|| view! { <Bar rows total notice/> })
}

#[component]
fn Bar(rows: Signal<Query>, total: u64, notice: RwSignal<Option<Notice>>) -> impl IntoView {
    let selection = expect_context::<Selection>();
    let steps = expect_context::<Steps>();
    let preview = use_preview(selection);
    let busy = RwSignal::new(false);
    let ready = move || preview.with(|preview| preview.as_ref().map(|preview| preview.ready));
    // As it was last said, while the next answer is on its way.
    let undo = Memo::new(move |last: Option<&Option<u32>>| {
        let now = preview.with(|preview| preview.as_ref().map(|preview| preview.undo_seconds));
        now.or_else(|| last.copied().flatten())
    });
    let skipped = move || preview.with(|preview| preview.as_ref().map(reasons).unwrap_or_default());
    let blocked = move || busy.get() || ready().is_none_or(|ready| ready == 0);
    let words = move || match ready() {
        _ if busy.get() => "Планируем…".to_owned(),
        None => "Считаем…".to_owned(),
        Some(ready) => format!(
            "Зарегистрировать {}",
            count(ready, "заявление", "заявления", "заявлений")
        ),
    };
    let press = move |_| {
        if blocked() {
            return;
        }
        busy.set(true);
        let step = selection.step();
        spawn_local(async move {
            match planned_steps::plan(&step).await {
                Ok(step) => {
                    notice.try_set(None);
                    steps.add(step);
                    selection.clear();
                }
                Err(error) => {
                    notice.try_set(Some(Notice::failed(
                        "Заявления не зарегистрированы",
                        &error,
                    )));
                }
            }
            busy.try_set(false);
        });
    };
    let failed = Callback::new(move |error| {
        notice.try_set(Some(Notice::failed("Выбрать все не удалось", &error)));
    });
    let take_all = move |_| selection.take_all(rows.get_untracked(), failed);
    let most = u64::try_from(MOST_ROWS).unwrap_or(u64::MAX);
    let all_words = if total > most {
        format!("Выбрать первые {}", thousands(most))
    } else {
        format!("Выбрать все {}", thousands(total))
    };
    let chosen = move || u64::try_from(selection.count()).unwrap_or_default();
    let has_all = move || chosen() >= total.min(most);
    view! {
        <div class="bulk-bar" role="region" aria-label="Действия с выбранными заявлениями">
            <span class="bulk-bar__count" role="status">"Выбрано " {move || thousands(chosen())}</span>
            <div class="bulk-bar__buttons">
                <button
                    class="button button--s"
                    type="button"
                    aria-disabled=move || blocked().then_some("true")
                    aria-busy=move || (busy.get() || ready().is_none()).then_some("true")
                    on:click=press
                >
                    {words}
                </button>
                {move || (!has_all()).then(|| view! {
                    <button class="link-button" type="button" aria-busy=move || selection.gathering.get().then_some("true") on:click=take_all>
                        {all_words.clone()}
                    </button>
                })}
                <button class="link-button" type="button" on:click=move |_| selection.clear()>"Снять выбор"</button>
            </div>
            <div class="bulk-bar__note">
                {move || undo.get().map(|seconds| view! { <p>{undo_words(seconds)}</p> })}
                {move || {
                    let lines = skipped();
                    (!lines.is_empty()).then(|| view! {
                        <p>"Пропустим:"</p>
                        <ul class="list">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                    })
                }}
            </div>
        </div>
    }
}
