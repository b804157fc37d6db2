use domain::applications::Action;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::OpenCase;
use crate::api::applications;
use crate::components::notice::NoticeBanner;
use crate::components::planned::{PlannedBanners, Steps};

/// What waits to be done to a case that this reader may reject: its countdown, then the case as it became.
#[component]
pub fn PlannedPart(open: OpenCase) -> impl IntoView {
    let (id, decides) = open
        .case
        .with_untracked(|case| (case.id, case.allowed_actions.contains(&Action::Reject)));
    decides.then(|| {
        let steps = Steps::of_this_page();
        let notice = RwSignal::new(None);
        Effect::new(move |_| {
            if steps.ended.get() > 0 {
                spawn_local(async move {
                    if let Ok(fresh) = applications::read(id).await {
                        open.case.try_set(fresh);
                    }
                });
            }
        });
        view! {
            <NoticeBanner notice/>
            <PlannedBanners steps notice only=id/>
        }
    })
}
