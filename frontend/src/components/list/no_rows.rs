//! A list without rows: the page is behind the last one, nothing fits the filter, which can be reset, or there is nothing
//! yet.

use contract::lists::Found;
use leptos::prelude::*;

use super::{ListAddress, PastEnd};
use crate::components::{Empty, EmptyKind};

#[component]
pub fn NoRows(
    address: Memo<ListAddress>,
    /// The parameters of the filter.
    fields: &'static [&'static str],
    /// Of a filter that nothing fits.
    text: &'static str,
    per_page: u64,
    /// On all pages.
    total: Found,
    /// What stands there while nothing is filtered.
    children: Children,
) -> impl IntoView {
    let now = address.get_untracked();
    if total.rows > 0 {
        let page = now.page();
        let href = move |number: u64| now.clone().beside("page", number).href();
        return view! { <PastEnd page per_page total href/> }.into_any();
    }
    if !fields.iter().any(|name| now.get(name).is_some()) {
        return children().into_any();
    }
    view! {
        <Empty kind=EmptyKind::NotFound title="Ничего не найдено" text=text>
            <a class="button" href=now.without(fields).href()>"Сбросить фильтр"</a>
        </Empty>
    }
    .into_any()
}
