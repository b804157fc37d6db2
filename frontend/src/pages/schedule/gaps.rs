use leptos::prelude::*;
use uuid::Uuid;

use crate::components::{Banner, BannerKind};

/// What is missing, before it is sent or approved.
#[component]
pub fn Gaps(gaps: Vec<String>, period: Uuid) -> impl IntoView {
    (!gaps.is_empty()).then(|| {
        view! {
            <Banner kind=BannerKind::Warn title="В графике не всё заполнено">
                <ul class="list">{gaps.into_iter().map(|gap| view! { <li>{gap}</li> }).collect_view()}</ul>
                <p>
                    <a href=format!("/planning?period_id={period}")>"Заполнить график"</a>
                </p>
            </Banner>
        }
    })
}
