use contract::applications::ApplicationRow;
use domain::applications::Action;
use domain::applications::plan::EXPERTS_PER_CASE;
use domain::calendar::short_date;
use leptos::prelude::*;

use crate::components::list::case_href;
use crate::components::{Cell, ConclusionMark, FormTag, StageTag};

pub const COLUMNS: [&str; 6] = [
    "Фамилия Имя Отчество",
    "Место работы, должность",
    "Заявленная категория, форма аттестации",
    "Состояние",
    "Период аттестации",
    "Итоговое заключение",
];

/// A row leads to the case; what this user may do next stands below its stage.
#[component]
pub fn Row(row: ApplicationRow) -> impl IntoView {
    let [name, work, claimed, stage, period, conclusion] = COLUMNS;
    let href = case_href(row.id, "");
    let planned = row.period.is_some() && row.experts.len() >= EXPERTS_PER_CASE;
    let duty = [Some(row.position.clone()), row.subjects.clone()];
    let duty = duty.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let next = next(&row);
    let starts = row.starts_on.map(|day| format!("с {}", short_date(day)));
    let number = row.registration_number.or(row.case_number);

    view! {
        <tr role="row">
            <Cell label=name class="col-name cell--title">
                <a class="cell__title" href=href>{row.full_name}</a>
                {number.map(|number| view! { <span class="cell__sub case-no">{number}</span> })}
            </Cell>
            <Cell label=work>{row.workplace}<span class="cell__sub">{duty}</span></Cell>
            <Cell label=claimed>
                {row.claimed_category.map(|category| view! { <span>{category.title()} " "</span> })}
                {row.form.map(|form| view! { <FormTag form/> })}
            </Cell>
            <Cell label=stage>
                <StageTag stage=row.stage planned/>
                {next.map(|(href, words)| view! { <span class="cell__sub"><a href=href>{words}</a></span> })}
            </Cell>
            <Cell label=period>
                {row.period.map(|period| period.name)}
                {starts.map(|starts| view! { <span class="cell__sub">{starts}</span> })}
            </Cell>
            <Cell label=conclusion>{row.conclusion.map(|conclusion| view! { <ConclusionMark conclusion/> })}</Cell>
        </tr>
    }
}

fn next(row: &ApplicationRow) -> Option<(String, &'static str)> {
    let can = |action: Action| row.allowed_actions.contains(&action);
    if can(Action::SaveDraft) {
        return Some((case_href(row.id, "/edit"), "Продолжить заполнение"));
    }
    can(Action::Submit).then(|| (case_href(row.id, "/sign"), "Подписать и подать"))
}
