use leptos::{html, prelude::*, task::spawn_local};
use uuid::Uuid;

use super::report::Report;
use super::store::{Steps, is_waiting};
use super::words;
use crate::api::planned_steps;
use crate::components::Icon;
use crate::components::notice::Notice;

/// The steps that wait, each with its countdown and «Отменить», and the reports of those just done. What was just
/// planned takes the focus. `only`: those about this case.
#[component]
pub fn PlannedBanners(
    steps: Steps,
    /// What came of «Отменить».
    notice: RwSignal<Option<Notice>>,
    #[prop(optional)] only: Option<Uuid>,
) -> impl IntoView {
    let shown = Memo::new(move |_| steps.shown(only));
    view! {
        <For each=move || shown.get() key=|id| *id let(id)>
            {move || {
                let waits = Memo::new(move |_| steps.get(id).as_ref().is_some_and(is_waiting));
                move || if waits.get() {
                    view! { <Countdown steps id notice/> }.into_any()
                } else {
                    view! { <Report steps id/> }.into_any()
                }
            }}
        </For>
    }
}

#[component]
fn Countdown(steps: Steps, id: Uuid, notice: RwSignal<Option<Notice>>) -> impl IntoView {
    let busy = RwSignal::new(false);
    let place = NodeRef::<html::Div>::new();
    let title = move || {
        steps
            .get(id)
            .map(|step| words::title(&step))
            .unwrap_or_default()
    };
    let left = Memo::new(move |_| steps.get(id).map_or(0, |step| steps.left(&step)));
    let skipped = move || steps.get(id).map_or(0, |step| step.skipped);
    let cancel = move |_| {
        if !busy.get_untracked() {
            busy.set(true);
            let words = title();
            spawn_local(async move {
                let outcome = match planned_steps::cancel(id).await {
                    Ok(()) => Notice::done(
                        format!("{words}: отменено"),
                        "Ничего не изменилось, писем не будет.",
                    ),
                    Err(error) => Notice::failed("Отменить не удалось", &error),
                };
                notice.try_set(Some(outcome));
                busy.try_set(false);
                steps.read();
            });
        }
    };
    view! {
        <div class="banner banner--warn" tabindex="-1" node_ref=place data-step=id.to_string()>
            <Icon name="clock"/>
            <div class="banner__body">
                <p class="banner__title">
                    {title}
                    {move || match left.get() {
                        0 => " выполняется…".to_owned(),
                        seconds => format!(" через {}", words::clock(seconds)),
                    }}
                </p>
                {move || (skipped() > 0).then(|| view! { <p>"Пропустим: " {skipped()} ". Причины будут в отчёте."</p> })}
                {move || (left.get() > 0).then(|| view! {
                    <p><button class="button button--s" type="button" aria-busy=move || busy.get().then_some("true") on:click=cancel>
                        "Отменить"
                        <span class="visually-hidden">": " {title}</span>
                    </button></p>
                })}
            </div>
        </div>
    }
}
