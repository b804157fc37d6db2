//! The municipality in a list's filter: only for those whose role is not bound to one.

use leptos::prelude::*;

use super::{Choice, FilterSelect, ListAddress, choice};
use crate::api::reference;
use crate::identity::use_identity;

/// Whether the acting role sees every municipality: its rows then name theirs.
pub fn use_sees_all() -> bool {
    let identity = use_identity();
    untrack(|| {
        identity
            .me()
            .is_some_and(|me| me.acting.municipality.is_none())
    })
}

/// All municipalities for a role that sees all; none for a role of one municipality.
pub fn use_municipality_choices() -> Signal<Vec<Choice>> {
    let identity = use_identity();
    let choices = LocalResource::new(move || {
        let bound = identity
            .me()
            .is_none_or(|me| me.acting.municipality.is_some());
        async move {
            let all = if bound {
                Vec::new()
            } else {
                reference::municipalities().await.unwrap_or_default()
            };
            all.into_iter()
                .map(|municipality| choice(municipality.id, municipality.name))
                .collect::<Vec<_>>()
        }
    });
    Signal::derive(move || choices.get().unwrap_or_default())
}

#[component]
pub fn MunicipalityFilter(
    address: Memo<ListAddress>,
    choices: Signal<Vec<Choice>>,
) -> impl IntoView {
    let shown = Memo::new(move |_| choices.with(|choices| !choices.is_empty()));
    move || {
        shown.get().then(|| view! {
            <FilterSelect address name="municipality_id" label="Муниципалитет" any="Все" choices/>
        })
    }
}
