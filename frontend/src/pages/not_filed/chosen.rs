//! The chosen rows: they stay chosen from page to page of the list, and go when their letters went or the filter changes.

use std::collections::BTreeMap;

use contract::not_filed::NotFiledRow;
use leptos::prelude::*;
use uuid::Uuid;

/// Ids with names.
#[derive(Debug, Clone, Copy)]
pub struct Chosen(RwSignal<BTreeMap<Uuid, String>>);

/// Letters of one request.
pub const MOST: usize = 200;

impl Chosen {
    pub fn none() -> Self {
        Self(RwSignal::new(BTreeMap::new()))
    }

    pub fn has(self, id: Uuid) -> bool {
        self.0.with(|rows| rows.contains_key(&id))
    }

    pub fn count(self) -> usize {
        self.0.with(BTreeMap::len)
    }

    pub fn ids(self) -> Vec<Uuid> {
        self.0.with_untracked(|rows| rows.keys().copied().collect())
    }

    /// For the preview.
    pub fn people(self) -> Vec<(Uuid, String)> {
        self.0.with_untracked(|rows| {
            let people = rows.iter().map(|(id, name)| (*id, name.clone()));
            people.collect()
        })
    }

    pub fn clear(self) {
        self.0.set(BTreeMap::new());
    }

    pub fn set(self, row: &NotFiledRow, chosen: bool) {
        self.0.update(|rows| {
            if chosen {
                rows.insert(row.person_id, row.full_name.clone());
            } else {
                rows.remove(&row.person_id);
            }
        });
    }
}

/// The head's check box: all rows of the page.
#[component]
pub fn ChooseAll(
    chosen: Chosen,
    #[prop(into)] rows: StoredValue<Vec<NotFiledRow>>,
) -> impl IntoView {
    let all = move || rows.with_value(|rows| rows.iter().all(|row| chosen.has(row.person_id)));
    let choose = move |event| {
        let on = event_target_checked(&event);
        rows.with_value(|rows| rows.iter().for_each(|row| chosen.set(row, on)));
    };
    view! {
        <input
            class="choice__input choice__input--bare"
            type="checkbox"
            aria-label="Выбрать все строки страницы"
            prop:checked=all
            on:change=choose
        />
    }
}

#[component]
pub fn ChooseRow(chosen: Chosen, row: NotFiledRow) -> impl IntoView {
    let id = row.person_id;
    let label = format!("Выбрать: {}", row.full_name);
    view! {
        <input
            class="choice__input choice__input--bare"
            type="checkbox"
            aria-label=label
            prop:checked=move || chosen.has(id)
            on:change=move |event| chosen.set(&row, event_target_checked(&event))
        />
    }
}
