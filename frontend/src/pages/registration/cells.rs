//! The columns that both tabs show: the officials' words as headings.

use contract::applications::ApplicationRow;
use domain::applications::HeldCategory;
use domain::calendar::short_date;
use leptos::prelude::*;

use super::columns::Columns;
use super::desk::{desk_press, row_id};
use super::marks::RowMarks;
use crate::components::list::use_sees_all;
use crate::components::{Cell, FormTag};

pub const NAME: &str = "Фамилия Имя Отчество";
pub const HELD: &str =
    "Имеющаяся (имевшаяся, в случае истечения срока действия) квалификационная категория";
pub const UNTIL: &str = "Дата окончания срока действия квалификационной категории";
pub const CLAIMED: &str = "Заявленная квалификационная категория";
pub const FORM: &str = "Форма аттестации";

/// Who, as what, where, and the case number.
#[component]
pub fn PersonCell(row: ApplicationRow, href: String) -> impl IntoView {
    let marked = row.clone();
    let work = [Some(row.position), row.subjects, Some(row.workplace)];
    let work = work
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    view! {
        <Cell label=NAME class="cell--title col-person">
            <a class="cell__title" id=row_id(row.id) href=href on:click=desk_press(row.id)>{row.full_name}</a>
            <span class="cell__sub">{work}</span>
            {use_sees_all().then(|| view! { <span class="cell__sub">{row.municipality.name}</span> })}
            <span class="cell__sub case-no">{row.case_number}</span>
            <RowMarks row=marked/>
        </Cell>
    }
}

#[component]
pub fn CategoryCells(row: ApplicationRow) -> impl IntoView {
    let columns = expect_context::<Columns>();
    let until = held_until(&row);
    let held = row.held_category.map_or("не указана", HeldCategory::title);
    let claimed = row.claimed_category.map(|category| category.title());
    let form = row.form.map(|form| view! { <FormTag form/> });
    view! {
        {columns.has("held_category").then(|| view! { <Cell label=HELD>{held}</Cell> })}
        {columns.has("held_until").then(|| view! { <Cell label=UNTIL class="col-date">{until}</Cell> })}
        {columns.has("claimed_category").then(|| view! { <Cell label=CLAIMED>{claimed}</Cell> })}
        {columns.has("form").then(|| view! { <Cell label=FORM>{form}</Cell> })}
    }
}

/// «24.12.2026», «бессрочно», «нет».
fn held_until(row: &ApplicationRow) -> AnyView {
    match row.held_until {
        Some(day) => short_date(day).into_any(),
        None if row.held_indefinitely => "бессрочно".into_any(),
        None => view! { <span class="muted">"нет"</span> }.into_any(),
    }
}
