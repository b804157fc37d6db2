use contract::schedule::{ScheduleVersions, VersionChanges};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::changes::Changes;
use super::compare::Compare;
use crate::api::schedule::{self, ScheduleId};
use crate::clock::instant;
use crate::components::open_document::{DocumentButton, Opens};
use crate::components::{Empty, EmptyKind, Loaded, PageHead};

/// `/schedules/:municipality/:period/versions`
#[component]
pub fn VersionsPage() -> impl IntoView {
    let parameters = use_params_map();
    let id = Memo::new(move |_| {
        let id = |name| parameters.read().get(name)?.parse().ok();
        Some(ScheduleId {
            municipality: id("municipality")?,
            period: id("period")?,
        })
    });
    move || {
        match id.get() {
        Some(id) => view! {
            <PageHead
                title="Версии графика"
                crumbs=vec![("/work", "Работа с заявлениями"), ("/schedules", "Просмотр графика")]
            />
            <Loaded load=move || schedule::versions(id) show=move |found| view! { <All id found/> }.into_any()/>
        }
        .into_any(),
        None => view! { <crate::pages::not_found::NotFoundPage/> }.into_any(),
    }
    }
}

#[component]
fn All(id: ScheduleId, found: ScheduleVersions) -> impl IntoView {
    let place = format!("{}, {}", found.municipality.name, found.period.label);
    let numbers: Vec<i32> = found
        .versions
        .iter()
        .map(|one| one.version.number)
        .collect();
    if numbers.is_empty() {
        return view! {
            <Empty kind=EmptyKind::NothingYet title="Утвержденных версий пока нет" text="Версия появляется, когда оператор утверждает график.">
                <a class="button" href=id.page()>"Перейти к графику"</a>
            </Empty>
        }
        .into_any();
    }
    let pending = found.pending;
    view! {
        <p><b>{place}</b> ". " <a href=id.page()>"Перейти к графику"</a></p>
        {(!pending.is_empty()).then(|| view! {
            <section class="panel" aria-labelledby="pending">
                <div class="panel__head"><h2 id="pending">"Есть изменения после утверждения"</h2></div>
                <div class="panel__body"><Changes changes=pending none=""/></div>
            </section>
        })}
        {found.versions.into_iter().map(|one| view! { <OneVersion id one/> }).collect_view()}
        <Compare id numbers/>
    }
    .into_any()
}

#[component]
fn OneVersion(id: ScheduleId, one: VersionChanges) -> impl IntoView {
    let number = one.version.number;
    let heading = format!("version-{number}");
    let own = heading.clone();
    let approved = format!(
        "{}, {}",
        instant(one.version.approved_at),
        one.version.approved_by
    );
    let none = if number == 1 {
        "Первое утверждение."
    } else {
        "Строки те же, что в предыдущей версии."
    };
    view! {
        <section class="panel" aria-labelledby=heading>
            <div class="panel__head"><h2 id=own>"Версия\u{a0}" {number}</h2></div>
            <div class="panel__body stack stack--s">
                <p class="small">"Утверждена " {approved} ". Педагогических работников: " {one.rows} "."</p>
                <Changes changes=one.changes none/>
                <div class="cluster">
                    <a href=id.version_page(number)>"Посмотреть документ" <span class="visually-hidden">": версия " {number}</span></a>
                    <DocumentButton path=id.pdf(Some(number)) opens=Opens::InTab>
                        "PDF"
                        <span class="visually-hidden">": версия " {number}</span>
                    </DocumentButton>
                </div>
            </div>
        </section>
    }
}
