use leptos::prelude::*;
use uuid::Uuid;

use crate::components::list::{ListAddress, use_sees_all};

/// «Отправить на утверждение»: to the schedule of the period that the filter names. Whoever sees every municipality
/// approves schedules and sends none.
#[component]
pub fn SendLink(address: Memo<ListAddress>, municipality: Option<Uuid>) -> impl IntoView {
    if use_sees_all() {
        return ().into_any();
    }
    let link = move || {
        let period = address.with(|address| {
            address
                .get("period_id")
                .and_then(|period| period.parse::<Uuid>().ok())
        });
        let href = match (municipality, period) {
            (Some(municipality), Some(period)) => format!("/schedules/{municipality}/{period}"),
            _ => "/schedules".to_owned(),
        };
        view! { <p><a href=href>"Отправить на утверждение"</a></p> }
    };
    link.into_any()
}
