use leptos::prelude::*;

use super::row::{CLAIMED, EXPERTS, FORM, HELD, NAME, PERIOD, POSITION, SUBJECT, UNTIL, WORKPLACE};
use crate::components::list::ListOrder;
use crate::components::{Head, SortHeader};

/// All columns of the slide.
#[component]
pub fn FullHead(order: ListOrder) -> impl IntoView {
    let ListOrder { now, choose } = order;
    view! {
        <Head label=PERIOD/>
        <SortHeader column="surname" label=NAME sort=now choose class="col-name"/>
        <Short label="Имеющаяся (имевшаяся) категория" full=HELD/>
        <SortHeader column="held_until" label="Дата окончания" full=UNTIL sort=now choose/>
        <SortHeader column="claimed_category" label="Заявленная" full=CLAIMED sort=now choose/>
        <Short label="Место работы" full=WORKPLACE/>
        <Head label=POSITION/>
        <Head label=SUBJECT/>
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
        <SortHeader column="held_until" label="Имеющаяся категория" full=HELD sort=now choose/>
        <SortHeader column="claimed_category" label="Заявленная" full=CLAIMED sort=now choose/>
        <Head label=PERIOD/>
        <Head label=EXPERTS/>
        <Actions/>
    }
}

#[component]
fn Short(label: &'static str, full: &'static str) -> impl IntoView {
    view! { <th role="columnheader" scope="col" aria-label=full>{label}</th> }
}

#[component]
fn Actions() -> impl IntoView {
    view! {
        <th role="columnheader" scope="col" class="th-actions">
            <span class="visually-hidden">"Действия"</span>
        </th>
    }
}
