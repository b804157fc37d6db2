use contract::applications::ApplicationCase;
use leptos::prelude::*;

use super::decide::{Decide, Deciding};
use super::open::Desk;
use crate::components::{Empty, EmptyKind, StageTag};
use crate::pages::applications::case::OutcomeBanner;
use crate::pages::applications::case::checking::Checking;
use crate::pages::applications::case::documents::Documents;
use crate::pages::applications::case::facts::Facts;
use crate::pages::applications::case::review::ReviewBanners;
use crate::pages::applications::case::scan::Scan;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::case::ticks::Ticks;
use crate::pages::applications::case::view::signed_scan;
use crate::pages::applications::reject::{Decided, Refusal};

/// Scan and data to compare, the checklist, and the decision bar at the foot.
#[component]
pub fn ViewerBody(
    case: ApplicationCase,
    desk: Desk,
    done: Callback<ApplicationCase>,
    decided: Callback<Decided>,
) -> impl IntoView {
    let id = case.id;
    let scan = signed_scan(&case).cloned();
    let ticks = Ticks::of(&case);
    let open = OpenCase::new(case);
    let case: Signal<ApplicationCase> = open.case.into();
    let caption = move || {
        let (number, stage) = case.with(|case| (case.case_number.clone(), case.stage));
        view! { <span class="case-no">"Заявление " {number}</span>" "<StageTag stage/> }
    };
    let deciding = move || match desk.act.get().as_str() {
        "reject" => Some(Refusal::Reject),
        "return" => Some(Refusal::Return),
        _ => None,
    };

    view! {
        <p>{caption}</p>
        <OutcomeBanner open/>
        {move || deciding().map(|refusal| view! { <Deciding open desk refusal done=decided/> })}
        <ReviewBanners open/>
        <Checking open ticks beside_scan=true/>
        {match scan {
            Some(document) => view! { <Scan case=id document/> }.into_any(),
            None => view! {
                <Empty
                    kind=EmptyKind::NothingYet
                    title="Скана нет"
                    text="Подписанное заявление появится здесь, когда его загрузят."
                />
            }
            .into_any(),
        }}
        <Facts case/>
        <Documents case/>
        <Show when=move || deciding().is_none()>
            <Decide open desk done/>
        </Show>
    }
}
