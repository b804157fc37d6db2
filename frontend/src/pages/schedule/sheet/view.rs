use contract::schedule::Schedule;
use leptos::prelude::*;

use super::approval::Approval;
use super::rows::{COLUMNS, SheetRow};

/// The schedule on a sheet of paper; on a narrow page its rows become cards.
#[component]
pub fn Sheet(schedule: Schedule) -> impl IntoView {
    let head = |label| view! { <th role="columnheader" scope="col">{label}</th> };
    let rows = schedule.rows.clone().into_iter().enumerate();
    view! {
        <div class="table-region">
            <article class="sheet" aria-labelledby="sheet-title">
                <Approval schedule=schedule.clone()/>
                <h2 class="sheet__title" id="sheet-title">{schedule.heading}</h2>
                <table role="table" class="sheet__table" aria-labelledby="sheet-title">
                    <thead role="rowgroup"><tr role="row">{COLUMNS.map(head).collect_view()}</tr></thead>
                    <tbody role="rowgroup">
                        {rows.map(|(index, row)| view! { <SheetRow number=index + 1 row/> }).collect_view()}
                    </tbody>
                </table>
                <div class="sheet__foot">
                    <span>
                        "Муниципальный координатор "
                        <span class="sheet__sign"></span>
                        " "
                        {schedule.coordinator_name}
                    </span>
                    {schedule.coordinator_phone.map(|phone| view! {
                        <span>"Рабочий телефон: " <span class="nowrap">{phone}</span></span>
                    })}
                </div>
            </article>
        </div>
    }
}
