use contract::applications::ApplicationCase;
use domain::applications::{Action, Route, Stage};
use leptos::{html, prelude::*};

use super::open::Desk;
use crate::api::applications;
use crate::components::list::case_href;
use crate::components::planned::{PlannedNote, Steps};
use crate::components::{ErrorSummary, Icon};
use crate::form::Form;
use crate::pages::applications::case::review::{VerifyButton, route_words};
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::reject::{Decided, Question, Refusal};

/// The buttons at the foot of the viewer: what `allowed_actions` says, while nothing waits to be done to the case.
#[component]
pub fn Decide(open: OpenCase, desk: Desk, done: Callback<ApplicationCase>) -> impl IntoView {
    let (steps, id) = (
        expect_context::<Steps>(),
        open.case.with_untracked(|case| case.id),
    );
    let waits = Memo::new(move |_| steps.waiting_for(id).is_some());
    let can = move |action: Action| {
        !waits.get()
            && open
                .case
                .with(|case| case.allowed_actions.contains(&action))
    };
    let register = move |_| {
        let version = open.case.with_untracked(|case| case.version);
        open.act(applications::register(id, version), move |case| {
            done.run(case)
        });
    };
    let operators = move || {
        open.case.with(|case| {
            case.stage == Stage::Submitted
                && case.route == Route::Operator
                && !case.allowed_actions.contains(&Action::Register)
        })
    };
    let route = move || open.case.with(|case| route_words(case.route));
    let (page, change) = (case_href(id, ""), StoredValue::new(case_href(id, "/route")));
    let next = move |_| {
        if let Some(next) = desk.after(id) {
            desk.open(next);
        }
    };

    view! {
        <div class="panel panel__foot panel__foot--sticky viewer__foot" role="region" aria-label="Решение по заявлению">
            <div class="cluster">
                <PlannedNote id/>
                <Show when=move || can(Action::Register)>
                    <button
                        class="button button--primary"
                        type="button"
                        aria-busy=move || open.busy.get().then_some("true")
                        on:click=register
                    >
                        {move || if open.busy.get() { "Регистрируем…" } else { "Зарегистрировать" }}
                    </button>
                </Show>
                <Show when=move || can(Action::MarkVerified)><VerifyButton open/></Show>
                <Show when=move || can(Action::ReturnForCorrection)>
                    <button class="button" type="button" on:click=move |_| desk.decide("return")>"Вернуть на доработку"</button>
                </Show>
                <Show when=move || can(Action::Reject)>
                    <button class="button button--danger" type="button" on:click=move |_| desk.decide("reject")>"Отклонить"</button>
                </Show>
                <Show when=operators>
                    <span class="row-note"><Icon name="lock" class="icon--s"/>"Регистрирует только оператор ТОИПКРО"</span>
                </Show>
            </div>
            <div class="cluster small">
                <button class="link-button" type="button" on:click=next>"Следующее заявление"</button>
                <a href=page>"Открыть дело"</a>
                <Show when=move || can(Action::ChangeRoute)><a href=change.get_value()>{route}</a></Show>
            </div>
        </div>
    }
}

/// The reason and the letter, above the scan that they are about.
#[component]
pub fn Deciding(
    open: OpenCase,
    desk: Desk,
    refusal: Refusal,
    done: Callback<Decided>,
) -> impl IntoView {
    let form = Form::named("refusal");
    let heading = NodeRef::<html::H3>::new();
    heading.on_load(|heading| {
        request_animation_frame(move || {
            let _ = heading.focus();
            heading.scroll_into_view();
        });
    });
    let (title, stay) = match refusal {
        Refusal::Reject => ("Отклонить заявление?", "Не отклонять"),
        Refusal::Return => ("Вернуть заявление на доработку?", "Не возвращать"),
    };
    let may = open
        .case
        .with_untracked(|case| case.allowed_actions.contains(&refusal.action()));
    may.then(|| view! {
        <section class="panel panel--accent" aria-labelledby="deciding">
            <div class="panel__head"><h3 id="deciding" tabindex="-1" node_ref=heading>{title}</h3></div>
            <div class="panel__body">
                <ErrorSummary form/>
                <Question open form refusal done>
                    <button class="link-button" type="button" on:click=move |_| desk.decide("")>{stay}</button>
                </Question>
            </div>
        </section>
    })
}
