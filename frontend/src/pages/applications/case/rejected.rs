use contract::applications::ApplicationCase;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::components::{Banner, BannerKind};

/// Why the application was refused; right after the refusal also what follows from it (`?done=rejected`).
#[component]
pub fn RejectedBanner(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    let query = use_query_map();
    let just_now = move || query.with(|query| query.get_str("done") == Some("rejected"));
    move || {
        let case = case.read();
        let rejection = case.rejection.clone()?;
        let (kind, role, title) = if just_now() {
            (
                BannerKind::Ok,
                "status",
                "Заявление отклонено, письмо с причиной отправлено педагогу",
            )
        } else {
            (BannerKind::Warn, "", "Заявление отклонено")
        };
        Some(view! {
            <Banner kind role title>
                <p>"Причина: " {rejection.reason_title} "."</p>
                {rejection.comment.map(|comment| view! { <p>{comment}</p> })}
            </Banner>
        })
    }
}
