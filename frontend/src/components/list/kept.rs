//! A part of a list's filter that no field shows: it came with a link, stands among what is chosen, and «Применить» keeps it.

use domain::calendar::short_date;
use leptos::prelude::*;

use super::ListAddress;

#[component]
pub fn KeptFilter(address: Memo<ListAddress>, name: &'static str) -> impl IntoView {
    let now = Memo::new(move |_| address.with(|address| address.owned(name)));
    view! { <input type="hidden" name=name prop:value=now/> }
}

/// The day of `review_on`, as the filter's tag says it.
pub fn due_on(address: &ListAddress) -> Option<(&'static str, String)> {
    let day = address.get("review_on")?;
    let words = day.parse().map_or_else(|_| day.to_owned(), short_date);
    Some(("review_on", format!("Срок: {words}")))
}
