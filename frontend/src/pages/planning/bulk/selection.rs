use contract::applications::ApplicationRow;
use contract::planning::SeenRow;
use domain::applications::Action;
use leptos::prelude::*;

/// At most this many at once: the server takes no more.
pub const MOST: usize = 200;

/// The rows that are chosen, as they were seen; they stay chosen while pages and filters change.
#[derive(Debug, Clone, Copy)]
pub struct Selection(pub RwSignal<Vec<SeenRow>>);

impl Selection {
    pub fn has(self, row: &ApplicationRow) -> bool {
        self.0
            .with(|chosen| chosen.iter().any(|one| one.id == row.id))
    }

    fn set(self, rows: &[ApplicationRow], on: bool) {
        self.0.update(|chosen| {
            chosen.retain(|one| rows.iter().all(|row| row.id != one.id));
            if on {
                chosen.extend(rows.iter().map(|row| SeenRow {
                    id: row.id,
                    version: row.version,
                }));
            }
            chosen.truncate(MOST);
        });
    }
}

fn can(row: &ApplicationRow) -> bool {
    row.allowed_actions.contains(&Action::Plan)
}

/// The box of one row; none where the row cannot be planned.
#[component]
pub fn SelectCell(row: ApplicationRow, selection: Selection) -> impl IntoView {
    let shown = can(&row);
    let name = row.full_name.clone();
    let own = row.clone();
    view! {
        <td role="cell" class="col-select" data-label="Выбрать">
            {shown.then(|| view! {
                <input
                    class="checkbox"
                    type="checkbox"
                    aria-label=format!("Выбрать: {name}")
                    prop:checked=move || selection.has(&own)
                    on:change=move |event| selection.set(std::slice::from_ref(&row), event_target_checked(&event))
                />
            })}
        </td>
    }
}

/// All rows of this page.
#[component]
pub fn SelectAll(rows: Vec<ApplicationRow>, selection: Selection) -> impl IntoView {
    let rows: Vec<ApplicationRow> = rows.into_iter().filter(can).collect();
    let seen = rows.clone();
    let all = move || !seen.is_empty() && seen.iter().all(|row| selection.has(row));
    let none = rows.is_empty();
    view! {
        <th role="columnheader" scope="col" class="col-select">
            <input
                class="checkbox"
                type="checkbox"
                aria-label="Выбрать все строки страницы"
                disabled=none
                prop:checked=all
                on:change=move |event| selection.set(&rows, event_target_checked(&event))
            />
        </th>
    }
}
