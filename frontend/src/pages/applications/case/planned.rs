use domain::applications::Action;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::OpenCase;
use crate::api::applications;
use crate::components::notice::NoticeBanner;
use crate::components::planned::{PlannedBanners, Steps};

/// What waits to be done to a case that this reader may reject: its countdown, and then the case as it became. Called
/// by the page: the bar of decisions knows of it, too.
pub fn use_planned(open: OpenCase) {
    let (id, decides) = open
        .case
        .with_untracked(|case| (case.id, case.allowed_actions.contains(&Action::Reject)));
    if !decides {
        return;
    }
    let steps = Steps::of_this_page();
    provide_context(steps);
    Effect::new(move |_| {
        if steps.ended.get() > 0 {
            spawn_local(async move {
                if let Ok(fresh) = applications::read(id).await {
                    open.case.try_set(fresh);
                }
            });
        }
    });
}

/// The countdown, where something waits.
#[component]
pub fn PlannedPart(open: OpenCase) -> impl IntoView {
    let id = open.case.with_untracked(|case| case.id);
    use_context::<Steps>().map(|steps| {
        let notice = RwSignal::new(None);
        view! {
            <NoticeBanner notice/>
            <PlannedBanners steps notice only=id/>
        }
    })
}
