use contract::applications::ApplicationCase;
use leptos::prelude::*;

use crate::components::{Banner, BannerKind};

/// Why the application was refused.
#[component]
pub fn RejectedBanner(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    move || {
        let rejection = case.read().rejection.clone()?;
        Some(view! {
            <Banner kind=BannerKind::Warn title="Заявление отклонено">
                <p>"Причина: " {rejection.reason_title} "."</p>
                {rejection.comment.map(|comment| view! { <p>{comment}</p> })}
            </Banner>
        })
    }
}
