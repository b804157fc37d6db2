use leptos::prelude::*;

use super::ListOrder;

/// An order by its server's name and its words.
pub type Order = (&'static str, &'static str);

/// The choice of order where the column headings are not shown (narrow pages).
#[component]
pub fn SortSelect(order: ListOrder, orders: &'static [Order]) -> impl IntoView {
    let option = move |(key, words): &'static Order| {
        view! { <option value=*key prop:selected=move || order.now.get() == *key>{*words}</option> }
    };
    view! {
        <p class="table-bar__sort">
            <label for="sort">"Порядок"</label>
            <select class="select" id="sort" on:change=move |event| order.choose.run(event_target_value(&event))>
                {orders.iter().map(option).collect_view()}
            </select>
        </p>
    }
}
