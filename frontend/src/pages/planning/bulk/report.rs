use contract::planning::PeriodPlanned;
use domain::plural::count;
use leptos::html::Div;
use leptos::prelude::*;

use crate::components::Icon;

/// How many were planned, and each row that was not with its reason.
#[component]
pub fn Report(report: RwSignal<Option<PeriodPlanned>>) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move || {
        if report.with(Option::is_some) {
            request_animation_frame(move || {
                if let Some(place) = place.try_get_untracked().flatten() {
                    let _ = place.focus();
                }
            });
        }
    });
    move || report.get().map(|report| view! { <Told report place/> })
}

#[component]
fn Told(report: PeriodPlanned, place: NodeRef<Div>) -> impl IntoView {
    let planned = count(report.planned, "заявлению", "заявлениям", "заявлениям");
    let title = match report.planned {
        0 => "Период не назначен".to_owned(),
        _ => format!("Период назначен {planned}"),
    };
    let (class, icon) = match report.skipped {
        0 => ("banner banner--ok", "ok"),
        _ => ("banner banner--warn", "info"),
    };
    let skipped = report
        .items
        .into_iter()
        .filter(|row| !row.planned)
        .map(|row| {
            let name = row.full_name.unwrap_or_else(|| "Заявление".to_owned());
            view! { <li><b>{name}</b> ": " {row.reason}</li> }
        });
    view! {
        <div class=class role="status" tabindex="-1" node_ref=place>
            <Icon name=icon/>
            <div class="banner__body bulk-report">
                <p class="banner__title">{title}</p>
                {(report.skipped > 0).then(|| view! {
                    <p>{format!("Пропущено: {}", report.skipped)}</p>
                    <ul class="list">{skipped.collect_view()}</ul>
                })}
            </div>
        </div>
    }
}
