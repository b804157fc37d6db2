use contract::applications::ApplicationCase;
use contract::planning::PeriodPlanned;
use leptos::prelude::*;
use uuid::Uuid;

use super::assign::button_id;
use super::bulk::{BulkBar, Report, Selection};
use super::filter::PlanningFilter;
use super::legend::Legend;
use super::list::PlanningList;
use super::panel::{AskUnsaved, Planned};
use super::rows::{DEFAULT_ORDER, KEPT, page_of_rows, rows};
use crate::api::applications;
use crate::components::focus::focus_later;
use crate::components::list::{
    SavedFilters, cases_lead_back, use_list_address, use_list_navigation, use_list_order,
    use_sees_all,
};
use crate::components::notice::{Notice, NoticeBanner};
use crate::components::open_document::{DocumentButton, Opens};
use crate::components::{Icon, Loaded, PageHead};
use crate::pages::applications::leaving::warn_before_leaving;
use crate::parts;

/// «Заполнение графика»; `?application=` opens the panel of one application.
#[component]
pub fn PlanningPage() -> impl IntoView {
    let address = use_list_address();
    let order = use_list_order(address, DEFAULT_ORDER);
    let navigate = use_list_navigation();
    let opened = Memo::new(move |_| {
        address.with(|address| address.get("application")?.parse::<Uuid>().ok())
    });
    let chosen = Memo::new(move |_| address.with(page_of_rows).to_string());
    cases_lead_back(address, Signal::derive(move || address.with(page_of_rows)));
    let notice = RwSignal::new(None::<Notice>);
    let reload = RwSignal::new(0_u32);

    let open = Callback::new(move |application: Option<Uuid>| {
        let value = application.map_or_else(String::new, |id| id.to_string());
        navigate(&address.get_untracked().beside("application", value));
    });
    let unsaved = RwSignal::new(false);
    warn_before_leaving(move || unsaved.try_get_untracked().unwrap_or_default());
    // To the panel of another application, or to none.
    let leave = Callback::new(move |next: Option<Uuid>| {
        let left = opened.get_untracked();
        open.run(next);
        match (next, left) {
            (Some(_), _) => notice.set(None),
            (None, Some(left)) => focus_later(button_id(left)),
            (None, None) => {}
        }
    });
    let asks = RwSignal::new(false);
    let wanted = StoredValue::new(None::<Uuid>);
    let ask = move |next: Option<Uuid>| {
        if unsaved.get_untracked() && opened.get_untracked() != next {
            wanted.set_value(next);
            asks.set(true);
        } else {
            leave.run(next);
        }
    };
    let go = Callback::new(move |()| leave.run(wanted.get_value()));
    let assign = Callback::new(move |application| ask(Some(application)));
    let close = Callback::new(move |()| ask(None));
    let cancel = Callback::new(move |()| leave.run(None));
    let selection = Selection(RwSignal::new(Vec::new()));
    let report = RwSignal::new(None::<PeriodPlanned>);
    let done = Callback::new(move |outcome: PeriodPlanned| {
        notice.set(None);
        selection.0.set(Vec::new());
        report.set(Some(outcome));
        reload.update(|times| *times += 1);
    });
    let sends = !use_sees_all();
    let saved = Callback::new(move |case: ApplicationCase| {
        open.run(None);
        report.set(None);
        notice.set(Some(planned(&case, sends)));
        reload.update(|times| *times += 1);
    });
    let export =
        Signal::derive(move || address.with(|address| applications::export_xlsx(&rows(address))));

    view! {
        <PageHead
            title="Заполнение графика проведения аттестации"
            here="Заполнение графика"
            crumbs=vec![("/work", "Работа с заявлениями")]
            lead="Общий список педагогических работников для формирования графика проведения аттестации. \
                  Сюда попадают только заявления на общих основаниях."
        >
            <DocumentButton path=export opens=Opens::AsFile class="button">
                <Icon name="download"/>
                "Скачать"
                <span class="visually-hidden">" список, файл XLSX"</span>
            </DocumentButton>
        </PageHead>
        <NoticeBanner notice/>
        <Report report/>
        <div
            class=move || if opened.get().is_some() { "columns columns--panel" } else { "stack" }
            data-panel=move || opened.get().map(|_| "open")
        >
            <section class="stack stack--s" data-density="compact" aria-label="Список педагогических работников">
                <SavedFilters address page="planning" names=KEPT/>
                <PlanningFilter address/>
                <Loaded
                    load=move || {
                        chosen.track();
                        let query = address.with_untracked(page_of_rows);
                        async move { applications::list(&query).await }
                    }
                    show=move |page| view! { <PlanningList page address order opened assign selection/> }.into_any()
                    reload
                />
                <Show when=move || opened.get().is_none()><BulkBar selection done/></Show>
                <Legend/>
            </section>
            {move || opened.get().map(|application| {
                provide_context(Planned { application, close, cancel, saved, unsaved });
                parts::plan_panel()
            })}
        </div>
        <AskUnsaved asks go/>
    }
}

/// What was saved, and where it goes on. `sends`: the reader sends schedules for approval.
fn planned(case: &ApplicationCase, sends: bool) -> Notice {
    let period = case.period.as_ref();
    let experts = match case.experts.len() {
        0 => "специалисты не назначены",
        1 => "назначен 1\u{a0}специалист из\u{a0}2",
        _ => "назначены 2\u{a0}специалиста",
    };
    let label = period.map_or("период не выбран", |period| {
        period.name.as_str()
    });
    let notice = Notice::done(
        "Назначение сохранено",
        format!("{}: {label}, {experts}.", case.full_name),
    );
    match period {
        Some(period) => {
            let schedule = format!("/schedules/{}/{}", case.data.municipality.id, period.id);
            let words = if sends {
                "Отправить на утверждение"
            } else {
                "Посмотреть график"
            };
            notice.then(schedule, words)
        }
        None => notice,
    }
}
