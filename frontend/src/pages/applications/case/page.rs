use contract::applications::ApplicationCase;
use domain::applications::Action;
use leptos::prelude::*;

use super::actions::Actions;
use super::checking::{self, Checking};
use super::conclusion::ConclusionPart;
use super::deadlines::Deadlines;
use super::documents::Documents;
use super::facts::Facts;
use super::history::History;
use super::letters::Letters;
use super::outcome::OutcomeBanner;
use super::planned::{PlannedPart, use_planned};
use super::questions::CaseQuestions;
use super::rejected::RejectedBanner;
use super::review::ReviewBanners;
use super::schedule::SchedulePart;
use super::state::OpenCase;
use super::ticks::Ticks;
use super::title::CaseHead;
use crate::components::Stepper;
use crate::pages::applications::open::with_case;
use crate::pages::applications::withdrawal::case_part::WithdrawalBanner;

/// The case for everyone who may see it.
#[component]
pub fn CasePage() -> impl IntoView {
    with_case(|case| view! { <Case case/> }.into_any())
}

#[component]
fn Case(case: ApplicationCase) -> impl IntoView {
    let open = OpenCase::new(case);
    let case = Signal::from(open.case);
    let ticks = Ticks::of(&case.read_untracked());
    let takes_part = case.with_untracked(|case| case.allowed_actions.contains(&Action::Ask));
    let note = Signal::derive(move || checking::note(ticks, &open.case.read()));
    use_planned(open);

    view! {
        <CaseHead case/>
        <OutcomeBanner open/>
        <PlannedPart open/>
        <RejectedBanner case/>
        <WithdrawalBanner case/>
        <ReviewBanners open/>
        {move || view! { <Stepper steps=case.read().steps.clone()/> }}
        <div class="columns">
            <div class="stack">
                <Facts case/>
                <SchedulePart case/>
                <ConclusionPart open/>
                <Documents case/>
                {takes_part.then(|| view! { <CaseQuestions case/> })}
                <History case/>
                <Letters case/>
            </div>
            <aside class="stack" aria-label="Сроки и проверка">
                <Deadlines case/>
                <Checking open ticks/>
            </aside>
        </div>
        <Actions open note/>
    }
}
