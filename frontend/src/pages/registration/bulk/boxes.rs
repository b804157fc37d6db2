use contract::applications::ApplicationRow;
use leptos::{html, prelude::*};

use super::Selection;
use crate::components::planned::Steps;

/// The box over the column: every row of the page; filled in part when some are selected.
#[component]
pub fn SelectHead(rows: Vec<ApplicationRow>) -> impl IntoView {
    let selection = expect_context::<Selection>();
    let rows = StoredValue::new(rows);
    let chosen = Memo::new(move |_| {
        rows.with_value(|rows| rows.iter().filter(|row| selection.has(row.id)).count())
    });
    let all = move || chosen.get() > 0 && chosen.get() == rows.with_value(Vec::len);
    let some = move || chosen.get() > 0 && !all();
    let node = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        let some = some();
        if let Some(input) = node.get() {
            input.set_indeterminate(some);
        }
    });
    let press = move |event| {
        let now = event_target_checked(&event);
        rows.with_value(|rows| selection.set(rows, now));
    };
    view! {
        <th role="columnheader" scope="col" class="col-select" rowspan="2">
            <input
                class="choice__input"
                type="checkbox"
                aria-label="Выбрать все заявления на странице"
                node_ref=node
                prop:checked=all
                on:change=press
            />
        </th>
    }
}

/// The box of a row. What waits to be done already cannot be selected.
#[component]
pub fn SelectRow(row: ApplicationRow) -> impl IntoView {
    let selection = expect_context::<Selection>();
    let steps = expect_context::<Steps>();
    let id = row.id;
    let number = row.case_number.clone().unwrap_or_default();
    let label = format!("Выбрать: {}, {number}", row.full_name);
    let waits = Memo::new(move |_| steps.waiting_for(id).is_some());
    let press = move |event| {
        selection.set(std::slice::from_ref(&row), event_target_checked(&event));
    };
    view! {
        <td role="cell" class="col-select">
            <div class="cell">
                <input
                    class="choice__input"
                    type="checkbox"
                    aria-label=label
                    prop:checked=move || selection.has(id)
                    prop:disabled=move || waits.get()
                    on:change=press
                />
            </div>
        </td>
    }
}
