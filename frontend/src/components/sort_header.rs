//! A column that sorts its list.

use leptos::prelude::*;

/// A column's `<th>` with the sort button. `sort` is the list's order as the server names it: `surname`, `-filed_on`.
/// Pressing calls `choose` with the new order; keep it in the address.
#[component]
pub fn SortHeader(
    /// The server's sort key.
    column: &'static str,
    #[prop(into)] label: String,
    #[prop(into)] sort: Signal<String>,
    #[prop(into)] choose: Callback<String>,
    #[prop(optional)] class: &'static str,
    #[prop(default = 1)] rowspan: u8,
    /// The full words where the label is shortened.
    #[prop(optional)]
    full: Option<&'static str>,
) -> impl IntoView {
    let order = move || {
        let sort = sort.get();
        match sort.strip_prefix('-') {
            Some(name) if name == column => Some("descending"),
            None if sort == column => Some("ascending"),
            _ => None,
        }
    };
    let press = move |_| {
        let descending = order() == Some("ascending");
        choose.run(if descending {
            format!("-{column}")
        } else {
            column.to_owned()
        });
    };

    view! {
        <th role="columnheader" scope="col" class=class rowspan=rowspan aria-sort=order aria-label=full>
            <button class="sort" type="button" on:click=press>{label}</button>
        </th>
    }
}
