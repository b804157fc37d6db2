use domain::calendar::until;
use domain::packages::next_due;
use leptos::prelude::*;

use crate::clock::today;

/// The way from «Аттестация» to «Передача в Центр», with the day.
#[component]
pub fn PackagesLink() -> impl IntoView {
    let today = today();
    let day = until(next_due(today).hand_over_by, today);
    view! { <a href="/packages">"Передать документы в Центр " {day}</a> }
}
