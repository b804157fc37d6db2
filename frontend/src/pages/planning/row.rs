use contract::applications::{ApplicationRow, AssignedExpert};
use contract::lists::Named;
use domain::applications::HeldCategory;
use leptos::prelude::*;
use uuid::Uuid;

use super::assign::AssignCell;
use super::bulk::{SelectCell, Selection};
use super::marks::{ExpertsMark, PeriodMark};
use super::words::{held_until, short_name};
use crate::components::list::case_href;
use crate::components::list::use_sees_all;
use crate::components::{Cell, FormTag, QuestionTag};

pub const PERIOD: &str = "Период аттестации";
pub const NAME: &str = "Фамилия Имя Отчество";
pub const HELD_UNTIL: &str = "Имеющаяся (имевшаяся, в случае истечения срока действия) квалификационная категория, \
    Дата окончания срока действия квалификационной категории";
pub const CLAIMED: &str = "Заявленная квалификационная категория";
pub const WORKPLACE: &str = "Место работы (образовательная организация)";
pub const POSITION: &str = "Должность, предмет";
pub const FORM: &str = "Форма аттестации";
pub const EXPERTS: &str = "Специалист по аттестации";

/// Over the whole width.
#[component]
pub fn FullRow(row: ApplicationRow, assign: Callback<Uuid>, selection: Selection) -> impl IntoView {
    let own = row.clone();
    let chosen = row.clone();
    let requested = row.experts_requested_at.is_some();
    view! {
        <tr role="row" aria-selected=move || selection.has(&chosen).then_some("true")>
            <SelectCell row=own.clone() selection/>
            <PeriodCell period=row.period/>
            <Cell label=NAME class="col-name cell--title">
                <a class="cell__title" href=case_href(row.id, "")>{row.full_name}</a>
                <QuestionTag waits=row.question_waits/>
                <span class="cell__sub case-no">{row.registration_number}</span>
            </Cell>
            <HeldCell row=own.clone()/>
            <Cell label=CLAIMED>{row.claimed_category.map(|category| category.title())}</Cell>
            <Cell label=WORKPLACE>
                {row.workplace}
                <Municipality name=row.municipality.name/>
            </Cell>
            <Cell label=POSITION>
                {row.position}
                <span class="cell__sub">{row.subjects}</span>
            </Cell>
            <Cell label=FORM>{row.form.map(|form| view! { <FormTag form/> })}</Cell>
            <ExpertsCell experts=row.experts requested/>
            <AssignCell row=own assign open=false/>
        </tr>
    }
}

/// The same facts in fewer columns: beside the open panel. `open`: it is this row's.
#[component]
pub fn ShortRow(row: ApplicationRow, assign: Callback<Uuid>, open: bool) -> impl IntoView {
    let own = row.clone();
    let requested = row.experts_requested_at.is_some();
    let position = [Some(row.position), row.subjects]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    view! {
        <tr role="row" data-open=open.then_some("true")>
            <Cell label=NAME class="col-name cell--title">
                <a class="cell__title" href=case_href(row.id, "")>{row.full_name}</a>
                <QuestionTag waits=row.question_waits/>
                <span class="cell__sub">{position}</span>
                <span class="cell__sub">{row.workplace}</span>
                <Municipality name=row.municipality.name/>
            </Cell>
            <HeldCell row=own.clone()/>
            <Cell label=CLAIMED>{row.claimed_category.map(|category| category.title())}</Cell>
            <PeriodCell period=row.period/>
            <ExpertsCell experts=row.experts requested/>
            <AssignCell row=own assign open/>
        </tr>
    }
}

#[component]
fn Municipality(name: String) -> impl IntoView {
    use_sees_all().then(|| view! { <span class="cell__sub">{name}</span> })
}

#[component]
fn PeriodCell(period: Option<Named>) -> impl IntoView {
    view! {
        <Cell label=PERIOD>
            <PeriodMark label=period.map(|period| period.name)/>
        </Cell>
    }
}

#[component]
fn ExpertsCell(experts: Vec<AssignedExpert>, requested: bool) -> impl IntoView {
    let assigned = experts.len();
    let names = experts
        .iter()
        .map(|expert| short_name(&expert.full_name))
        .collect::<Vec<_>>()
        .join(", ");
    view! {
        <Cell label=EXPERTS>
            <ExpertsMark assigned/>
            <span class="cell__sub">{names}</span>
            {requested.then(|| view! { <span class="cell__sub">"назначит оператор"</span> })}
        </Cell>
    }
}

#[component]
fn HeldCell(row: ApplicationRow) -> impl IntoView {
    let held = row.held_category.map_or("не указана", HeldCategory::title);
    let until = held_until(&row);
    view! {
        <Cell label="Имеющаяся категория, дата окончания срока действия">
            {held}
            <span class="cell__sub num">{until}</span>
        </Cell>
    }
}
