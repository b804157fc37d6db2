use contract::applications::ApplicationRow;
use leptos::prelude::*;

use super::cells::{CategoryCells, PersonCell};
use super::documents::RowDocuments;
use super::head::RegisterHead;
use super::outcome::OutcomeCell;
use crate::components::list::ListOrder;
use crate::components::{Cell, SortHeader};

/// The register: what was decided, under which number, when and by whom.
#[component]
pub fn JournalTable(rows: Vec<ApplicationRow>, order: ListOrder) -> impl IntoView {
    let ListOrder { now, choose } = order;
    let first = view! { <SortHeader column="registration_number" label="№" sort=now choose rowspan=2/> };
    let last = view! {
        <SortHeader column="decided_at" label="Решение" sort=now choose rowspan=2/>
        <th role="columnheader" scope="col" class="th-actions" rowspan="2">"Документы"</th>
    };
    view! {
        <table
            role="table"
            class="data-table"
            aria-label="Журнал регистрации заявлений педагогических работников на аттестацию"
        >
            <RegisterHead order first=first.into_any() last=last.into_any()/>
            <tbody role="rowgroup">
                {rows.into_iter().map(|row| view! { <JournalRow row/> }).collect_view()}
            </tbody>
        </table>
    }
}

#[component]
fn JournalRow(row: ApplicationRow) -> impl IntoView {
    let href = format!("/applications/{}", row.id);
    let number = match &row.registration_number {
        Some(number) => view! { <span class="num">{number.clone()}</span> }.into_any(),
        None => view! { <span class="muted">"нет"</span> }.into_any(),
    };
    view! {
        <tr role="row">
            <Cell label="№">{number}</Cell>
            <PersonCell row=row.clone() href/>
            <CategoryCells row=row.clone()/>
            <OutcomeCell row=row.clone()/>
            <Cell label="Документы" class="cell--actions">
                <RowDocuments row/>
            </Cell>
        </tr>
    }
}
