use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::counts::{use_counts, waiting};
use super::steps::{STEPS, Step, groups};
use crate::identity::use_identity;
use crate::layout::Icon;

fn step_of(path: &str) -> Option<&'static Step> {
    STEPS.iter().find(|step| {
        path.strip_prefix(step.address)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// The steps of «Работа с заявлениями» with what waits in each; behind a button where there is no room.
#[component]
pub fn WorkRail() -> impl IntoView {
    let path = use_location().pathname;
    let open = RwSignal::new(false);
    let counts = use_counts(path);
    let home = Memo::new(move |last: Option<&Option<_>>| {
        counts.get().flatten().or_else(|| last.cloned().flatten())
    });
    let present = move || step_of(&path.read()).map_or("Работа с заявлениями", |step| step.name);
    Effect::new(move || {
        path.track();
        open.set(false);
    });

    let identity = use_identity();
    let [numbered, rest] = groups();
    let link = move |step: &'static Step| {
        let count = move || {
            let kinds = step.waiting(identity.role());
            home.with(|home| waiting(home.as_ref(), &kinds))
        };
        let current = move || {
            (step_of(&path.read()).is_some_and(|now| now.address == step.address)).then_some("page")
        };
        view! {
            <li>
                <a class="rail__link" href=step.address aria-current=current>
                    <span class="rail__step" class:rail__step--plain=step.number.is_empty()>{step.number}</span>
                    <span>{step.name}</span>
                    {move || (count() > 0).then(|| view! {
                        <span class="count count--due">
                            <span class="visually-hidden">"ждут действия: "</span>
                            {count()}
                        </span>
                    })}
                </a>
            </li>
        }
    };

    view! {
        <nav class="rail" aria-label="Работа с заявлениями">
            <p class="rail__title">"Работа с заявлениями"</p>
            <button
                class="button rail__toggle"
                type="button"
                aria-expanded=move || open.get().to_string()
                aria-controls="rail-body"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Icon name="menu"/>
                "Раздел: "
                {present}
            </button>
            <div class="rail__body" id="rail-body">
                <ol class="rail__list rail__group">{numbered.into_iter().map(link).collect_view()}</ol>
                <ul class="rail__list rail__group">{rest.into_iter().map(link).collect_view()}</ul>
            </div>
        </nav>
    }
}
