use contract::schedule::Schedule;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::decision::Decision;
use super::downloads::Downloads;
use super::gaps::Gaps;
use super::period_choice::PeriodChoice;
use super::sheet::Sheet;
use super::state::StateBanner;
use super::versions::Versions;
use crate::api::schedule::{self, ScheduleId};
use crate::components::notice::{Notice, NoticeBanner};
use crate::components::{Loaded, PageHead};

/// The schedule of one municipality and period.
#[component]
pub fn SchedulePage() -> impl IntoView {
    let parameters = use_params_map();
    let id = Memo::new(move |_| {
        let id = |name| parameters.read().get(name)?.parse().ok();
        Some(ScheduleId {
            municipality: id("municipality")?,
            period: id("period")?,
        })
    });
    let notice = RwSignal::new(None::<Notice>);

    move || match id.get() {
        Some(id) => view! { <OneSchedule id notice/> }.into_any(),
        None => view! { <crate::pages::not_found::NotFoundPage/> }.into_any(),
    }
}

#[component]
fn OneSchedule(id: ScheduleId, notice: RwSignal<Option<Notice>>) -> impl IntoView {
    let reload = RwSignal::new(0_u32);
    // Survives a lost race, after which the schedule is read again.
    let text = RwSignal::new(String::new());
    let outcome = Callback::new(move |outcome: Notice| {
        notice.set(Some(outcome));
        reload.update(|times| *times += 1);
    });

    view! {
        // The sheet is printed alone: a heading before it would take a page of its own.
        // Its buttons stand below: beside them the heading would be four lines high.
        <div class="stack stack--s no-print">
            <PageHead
                title="Просмотр графика проведения аттестации"
                here="График"
                crumbs=vec![("/work", "Работа с заявлениями"), ("/schedules", "Просмотр графика")]
            />
            <div class="cluster"><Downloads id/></div>
        </div>
        <NoticeBanner notice/>
        <Loaded
            load=move || schedule::read(id)
            show=move |schedule: Schedule| {
                view! {
                    <div class="stack stack--s no-print">
                        <PeriodChoice id municipality=schedule.municipality.name.clone()/>
                        <StateBanner schedule=schedule.clone()/>
                        <Gaps schedule=schedule.clone()/>
                    </div>
                    <Sheet schedule=schedule.clone()/>
                    <Versions id versions=schedule.versions.clone()/>
                    <Decision id schedule text outcome/>
                }
                .into_any()
            }
            reload
        />
    }
}
