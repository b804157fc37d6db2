use contract::applications::{ApplicationCase, AssignedExpert};
use domain::applications::{Route, Stage};
use domain::calendar::long_date;
use leptos::prelude::*;

use crate::components::{Summary, SummaryRow};

/// «График»: period, first day and experts of a registered case on the general route.
#[component]
pub fn SchedulePart(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    move || {
        let case = case.read();
        let scheduled = case.stage == Stage::Registered && case.route == Route::General;
        scheduled.then(|| panel(&case))
    }
}

fn panel(case: &ApplicationCase) -> impl IntoView + use<> {
    let period = case
        .period
        .as_ref()
        .map(|period| period.name.clone())
        .unwrap_or_default();
    let starts = case.starts_on.map(long_date).unwrap_or_default();
    let state = case
        .schedule_state
        .map(|state| state.title().to_owned())
        .unwrap_or_default();
    let experts: Vec<String> = case.experts.iter().map(named).collect();
    view! {
        <section class="panel" aria-labelledby="case-schedule">
            <div class="panel__head"><h2 id="case-schedule">"График"</h2></div>
            <div class="panel__body">
                <Summary>
                    <SummaryRow name="Период аттестации" value=period/>
                    <SummaryRow name="Начало аттестации" value=starts/>
                    <SummaryRow name="Специалисты по аттестации">
                        {if experts.is_empty() {
                            view! { <span class="muted">"Не назначены"</span> }.into_any()
                        } else {
                            view! { <ol class="list">{experts.into_iter().map(|expert| view! { <li>{expert}</li> }).collect_view()}</ol> }.into_any()
                        }}
                    </SummaryRow>
                    <SummaryRow name="Состояние графика" value=state/>
                </Summary>
            </div>
        </section>
    }
}

/// «Горелов Пётр Андреевич, учитель физики, МБОУ «Сосновская СОШ»»
fn named(expert: &AssignedExpert) -> String {
    let parts = [expert.full_name.as_str(), expert.printed.as_str()];
    let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    known.join(", ")
}
