use contract::schedule::{FrozenSchedule, Schedule};
use domain::calendar::long_date;
use domain::schedule::ScheduleState;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::api::schedule::{self, ScheduleId};
use crate::clock::day;
use crate::components::{Banner, BannerKind, Loaded, PageHead};
use crate::pages::schedule::downloads::Downloads;
use crate::pages::schedule::sheet::Sheet;

/// `/schedules/:municipality/:period/versions/:number`: the document as it was approved.
#[component]
pub fn VersionPage() -> impl IntoView {
    let parameters = use_params_map();
    let wanted = Memo::new(move |_| {
        let id = |name| parameters.read().get(name)?.parse().ok();
        let number = parameters.read().get("number")?.parse::<i32>().ok()?;
        let id = ScheduleId {
            municipality: id("municipality")?,
            period: id("period")?,
        };
        Some((id, number))
    });
    move || {
        match wanted.get() {
        Some((id, number)) => view! {
            <div class="no-print">
                <PageHead
                    title=format!("График: версия {number}")
                    crumbs=vec![("/work", "Работа с заявлениями"), ("/schedules", "Просмотр графика")]
                >
                    <Downloads id version=number/>
                </PageHead>
            </div>
            <Loaded load=move || schedule::version(id, number) show=move |found| view! { <One id found/> }.into_any()/>
        }
        .into_any(),
        None => view! { <crate::pages::not_found::NotFoundPage/> }.into_any(),
    }
    }
}

#[component]
fn One(id: ScheduleId, found: FrozenSchedule) -> impl IntoView {
    let number = found.version.number;
    let (kind, title) = if number == found.latest {
        (
            BannerKind::Ok,
            format!("Утверждена {}", long_date(day(found.version.approved_at))),
        )
    } else {
        (
            BannerKind::Warn,
            format!("Есть более новая версия: {}", found.latest),
        )
    };
    let place = format!("{}, {}.", found.municipality.name, found.period.label);
    view! {
        <div class="no-print">
            <Banner kind title>
                <p>{place} " " <a href=id.versions_page()>"Все версии и что изменилось"</a></p>
            </Banner>
        </div>
        <Sheet schedule=as_schedule(found)/>
    }
}

/// The sheet draws a schedule: this one is approved, by this version.
fn as_schedule(found: FrozenSchedule) -> Schedule {
    Schedule {
        municipality: found.municipality,
        period: found.period,
        version: 0,
        state: ScheduleState::Approved,
        state_title: ScheduleState::Approved.title().to_owned(),
        holder: String::new(),
        heading: found.heading,
        rows: found.rows,
        gaps: Vec::new(),
        coordinator_name: found.coordinator_name,
        coordinator_phone: found.coordinator_phone,
        remarks: None,
        note: None,
        sent_at: None,
        versions: vec![found.version],
        has_changes: false,
        allowed_actions: Vec::new(),
    }
}
