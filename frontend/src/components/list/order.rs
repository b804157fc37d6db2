use leptos::prelude::*;

use super::{ListAddress, use_list_navigation};

/// The order of a list: read from its address, changed by opening another address.
#[derive(Debug, Clone, Copy)]
pub struct ListOrder {
    /// As the server names it: `surname`, `-filed_on`.
    pub now: Signal<String>,
    pub choose: Callback<String>,
}

/// `default`: the order of a list whose address names none.
pub fn use_list_order(address: Memo<ListAddress>, default: &'static str) -> ListOrder {
    let open = use_list_navigation();
    ListOrder {
        now: Signal::derive(move || {
            address.with(|address| address.get("sort").unwrap_or(default).to_owned())
        }),
        choose: Callback::new(move |order: String| {
            open(&address.get_untracked().with("sort", order))
        }),
    }
}
