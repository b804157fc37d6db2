use contract::applications::ApplicationRow;
use leptos::prelude::*;

use super::cells::{CategoryCells, PersonCell};
use super::columns::Columns;
use super::head::RegisterHead;
use super::outcome::{NumberCell, OutcomeCell};
use crate::components::SortHeader;
use crate::components::list::{ListOrder, case_href};

/// The register: what was decided, under which number, when and by whom.
#[component]
pub fn JournalTable(rows: Vec<ApplicationRow>, order: ListOrder) -> impl IntoView {
    let ListOrder { now, choose } = order;
    let first = view! {
        <SortHeader column="decided_at" label="Номер, дата, кем" sort=now choose rowspan=2/>
    };
    let outcome = expect_context::<Columns>().has("outcome");
    let last =
        outcome.then(|| view! { <th role="columnheader" scope="col" rowspan="2">"Решение"</th> });
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
    let href = case_href(row.id, "");
    let outcome = expect_context::<Columns>().has("outcome");
    view! {
        <tr role="row">
            <NumberCell row=row.clone()/>
            <PersonCell row=row.clone() href/>
            <CategoryCells row=row.clone()/>
            {outcome.then(|| view! { <OutcomeCell row/> })}
        </tr>
    }
}
