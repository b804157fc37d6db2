//! A list without rows: nothing fits the filter, which can be reset, or there is nothing yet.

use leptos::prelude::*;

use super::ListAddress;
use crate::components::{Empty, EmptyKind};

#[component]
pub fn NoRows(
    address: Memo<ListAddress>,
    /// The parameters of the filter.
    fields: &'static [&'static str],
    /// Of a filter that nothing fits.
    text: &'static str,
    /// What stands there while nothing is filtered.
    children: Children,
) -> impl IntoView {
    let filtered =
        address.with_untracked(|address| fields.iter().any(|name| address.get(name).is_some()));
    if !filtered {
        return children().into_any();
    }
    let reset = address.with_untracked(|address| address.clone().without(fields).href());
    view! {
        <Empty kind=EmptyKind::NotFound title="Ничего не найдено" text=text>
            <a class="button" href=reset>"Сбросить фильтр"</a>
        </Empty>
    }
    .into_any()
}
