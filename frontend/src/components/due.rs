//! A deadline in a row: words, a bar, the date.

use super::Icon;
use crate::clock::today;
use chrono::NaiveDate;
use domain::calendar;
use leptos::prelude::*;

/// Days within which a deadline is near.
pub const SOON_DAYS: i64 = 7;

/// «осталось 3 дня», a bar of the elapsed part, «до 27.11.2026».
#[component]
pub fn Due(
    until: NaiveDate,
    /// Length of the whole term.
    #[prop(default = 30)]
    days: i64,
) -> impl IntoView {
    let today = today();
    let left = (until - today).num_days();
    let elapsed = (days - left).clamp(0, days);
    let (class, icon) = match left {
        ..0 => ("due due--late", Some("alert")),
        0..=SOON_DAYS => ("due due--soon", Some("clock")),
        _ => ("due", None),
    };

    view! {
        <span class=class>
            <span class="due__left">
                {icon.map(|name| view! { <Icon name class="icon--s"/> })}
                {calendar::deadline_words(until, today)}
            </span>
            <svg class="due__bar" viewBox=format!("0 0 {days} 6") preserveAspectRatio="none" aria-hidden="true">
                <rect class="meter__track" width=days height="6"/>
                <rect class="meter__fill" width=elapsed height="6"/>
            </svg>
            <span class="due__date">"до " {calendar::short_date(until)}</span>
        </span>
    }
}
