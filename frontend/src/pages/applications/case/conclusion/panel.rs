use domain::applications::Action;
use leptos::prelude::*;

use super::{facts::facts, papers::Papers, take_back::TakeBackButton};
use crate::pages::applications::case::state::OpenCase;

/// State, papers and signatures of a registered case; for those who attach it, the work itself.
#[component]
pub fn ConclusionPart(open: OpenCase) -> impl IntoView {
    let shown = Memo::new(move |_| open.case.with(|case| case.conclusion.is_some()));
    let can_take_back = Memo::new(move |_| {
        open.case
            .with(|case| case.allowed_actions.contains(&Action::TakeBackConclusion))
    });
    view! {
        <Show when=move || shown.get()>
            <section class="panel" aria-labelledby="case-conclusion">
                <div class="panel__head"><h2 id="case-conclusion">"Итоговое заключение"</h2></div>
                <div class="panel__body stack">
                    {move || open.case.with(facts)}
                    <Papers open/>
                    <Show when=move || can_take_back.get()><TakeBackButton open/></Show>
                </div>
            </section>
        </Show>
    }
}
