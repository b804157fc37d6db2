use leptos::prelude::*;

use crate::api::conclusions;
use crate::components::AttestQuestion;
use crate::pages::applications::case::state::OpenCase;

/// «Аттестовать» in the bar of decisions, after a question that names the person.
#[component]
pub fn AttestButton(open: OpenCase) -> impl IntoView {
    let asks = RwSignal::new(false);
    let name = Signal::derive(move || open.case.with(|case| case.full_name.clone()));
    let objection = Signal::derive(move || {
        open.case
            .with(|case| case.conclusion.as_ref()?.objection.clone())
    });
    let attest = Callback::new(move |()| {
        let seen = open.case.with_untracked(|case| (case.id, case.version));
        open.act(conclusions::attest(seen), move |case| {
            open.case.try_set(case);
        });
    });
    view! {
        <button class="button button--primary" type="button" aria-busy=move || open.busy.get().then_some("true") on:click=move |_| asks.set(true)>"Аттестовать"</button>
        <AttestQuestion open=asks name objection attest/>
    }
}
