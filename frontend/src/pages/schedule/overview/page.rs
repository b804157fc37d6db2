use domain::schedule::ScheduleState;
use leptos::prelude::*;

use super::filter::ScheduleFilter;
use super::rows::{FIELDS, Kind, shown};
use super::table::SchedulesTable;
use crate::api::schedule;
use crate::components::list::{ListAddress, use_list_address};
use crate::components::{Empty, EmptyKind, Loaded, PageHead};

/// «Просмотр графика»: which schedules there are.
#[component]
pub fn SchedulesPage() -> impl IntoView {
    let address = use_list_address();
    let id = move |name: &'static str| address.with(|address| address.get(name)?.parse().ok());
    let state =
        move || address.with(|address| address.get("state").and_then(ScheduleState::from_code));

    view! {
        <PageHead
            title="Просмотр графика проведения аттестации"
            here="Просмотр графика"
            crumbs=vec![("/work", "Работа с заявлениями")]
        />
        <div class="stack stack--s">
            <ScheduleFilter address/>
        </div>
        <Loaded
            load=move || {
                let (municipality, period) = (id("municipality_id"), id("period_id"));
                async move { schedule::list(municipality, period).await }
            }
            show=move |schedules| {
                view! {
                    {move || {
                        let schedules = shown(schedules.clone(), address.with(Kind::of), state());
                        if schedules.is_empty() {
                            view! { <NoSchedules address/> }.into_any()
                        } else {
                            view! { <SchedulesTable schedules/> }.into_any()
                        }
                    }}
                }
                .into_any()
            }
        />
    }
}

#[component]
fn NoSchedules(address: Memo<ListAddress>) -> impl IntoView {
    let all = address.with_untracked(|address| address.clone().without(FIELDS).without(&["kind"]));
    if all == address.get_untracked() {
        return view! {
            <Empty
                kind=EmptyKind::NothingYet
                title="Графиков пока нет"
                text="График появляется, когда хотя бы одному заявлению назначен период аттестации."
            >
                <a class="button" href="/planning">"Заполнить график"</a>
            </Empty>
        }
        .into_any();
    }
    view! {
        <Empty kind=EmptyKind::NotFound title="Ничего не найдено" text="За указанный период таких графиков нет.">
            <a class="button" href=all.href()>"Сбросить фильтр"</a>
        </Empty>
    }
    .into_any()
}
