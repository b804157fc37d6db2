use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::counts::{use_counts, waiting};
use super::steps::{STEPS, Step};
use crate::identity::use_identity;
use crate::layout::{Icon, page_opened};

/// «Работа с заявлениями»: a card for each step.
#[component]
pub fn WorkPage() -> impl IntoView {
    page_opened("Работа с заявлениями");
    let counts = use_counts(use_location().pathname);
    let identity = use_identity();

    view! {
        <div class="page-head">
            <div class="page-head__title">
                <h1>"Работа с заявлениями"</h1>
                <p class="lead">"Шаги идут в порядке работы: регистрация, заполнение графика, просмотр и утверждение графика, аттестация."</p>
            </div>
        </div>
        <div class="stack">
            {STEPS
                .iter()
                .map(|step| {
                    let count = move || {
                        let kinds = step.waiting(identity.role());
                        counts.with(|home| waiting(home.as_ref().and_then(Option::as_ref), &kinds))
                    };
                    view! { <StepCard step count=Signal::derive(count)/> }
                })
                .collect_view()}
        </div>
    }
}

#[component]
fn StepCard(step: &'static Step, count: Signal<u64>) -> impl IntoView {
    let id = format!("step{}", step.address.replace('/', "-"));
    let labelled_by = id.clone();
    view! {
        <section class="card" aria-labelledby=labelled_by>
            <div class="cluster">
                {(!step.number.is_empty()).then(|| view! { <span class="tag">"Шаг " {step.number}</span> })}
                {move || (count.get() > 0).then(|| view! {
                    <span class="count count--due">
                        <span class="visually-hidden">"ждут действия: "</span>
                        {count.get()}
                    </span>
                })}
            </div>
            <h2 id=id>{step.title}</h2>
            <p>{step.explanation}</p>
            <div class="card__foot">
                <a class="button button--accent" href=step.address>
                    {step.button}
                    <span class="visually-hidden">": " {step.name}</span>
                    <Icon name="next" class="icon--s"/>
                </a>
            </div>
        </section>
    }
}
