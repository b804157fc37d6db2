use contract::applications::ApplicationRow;
use leptos::prelude::*;

use super::bulk::{SelectAll, Selection};
use super::row::{CLAIMED, EXPERTS, FORM, HELD_UNTIL, NAME, PERIOD, POSITION, WORKPLACE};
use crate::components::list::ListOrder;
use crate::components::{Head, SortHeader};

/// The facts of the paper journal's columns, related ones together.
#[component]
pub fn FullHead(
    order: ListOrder,
    rows: Vec<ApplicationRow>,
    selection: Selection,
) -> impl IntoView {
    let ListOrder { now, choose } = order;
    view! {
        <SelectAll rows selection/>
        <Head label=PERIOD/>
        <SortHeader column="surname" label=NAME sort=now choose class="col-name"/>
        <SortHeader column="held_until" label="Имеющаяся категория, дата окончания" full=HELD_UNTIL sort=now choose/>
        <SortHeader column="claimed_category" label="Заявленная категория" full=CLAIMED sort=now choose/>
        <th role="columnheader" scope="col" aria-label=WORKPLACE>"Место работы"</th>
        <Head label=POSITION/>
        <SortHeader column="form" label=FORM sort=now choose/>
        <Head label=EXPERTS/>
        <Actions/>
    }
}

/// The same facts in fewer columns: beside the open panel.
#[component]
pub fn ShortHead(order: ListOrder) -> impl IntoView {
    let ListOrder { now, choose } = order;
    view! {
        <SortHeader column="surname" label=NAME sort=now choose class="col-name"/>
        <SortHeader column="held_until" label="Имеющаяся категория" full=HELD_UNTIL sort=now choose/>
        <SortHeader column="claimed_category" label="Заявленная" full=CLAIMED sort=now choose/>
        <Head label=PERIOD/>
        <Head label=EXPERTS/>
        <Actions/>
    }
}

#[component]
fn Actions() -> impl IntoView {
    view! {
        <th role="columnheader" scope="col" class="th-actions">
            <span class="visually-hidden">"Действия"</span>
        </th>
    }
}
