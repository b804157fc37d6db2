use contract::applications::ApplicationCase;
use contract::reference::Period;
use leptos::{ev, prelude::*};

use super::advice;
use super::choice::PlanChoice;
use super::experts::ExpertPlaces;
use super::facts::Facts;
use super::overtaken::Overtaken;
use super::periods::PeriodChoice;
use super::save::{Saved, read, save};
use crate::api::applications;
use crate::components::list::use_municipality_choices;
use crate::components::{DateField, ErrorSummary, Loaded, Select, SubmitButton};
use crate::form::Form;

/// Period, start and the two experts.
#[component]
pub fn PlanFields(
    case: ApplicationCase,
    periods: Vec<Period>,
    close: Callback<()>,
    saved: Callback<ApplicationCase>,
) -> impl IntoView {
    let form = Form::named("plan");
    let choice = PlanChoice::of(&case);
    let other = RwSignal::new(None::<(ApplicationCase, String)>);
    let municipality = RwSignal::new(case.data.municipality.id.to_string());
    let municipalities = use_municipality_choices();
    let options = advice::options(&case, &periods);
    choice.follow_advice(&options);
    let experts_of = case.clone();
    let seen = StoredValue::new(Vec::new());

    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some(plan) = read(form, choice) else {
            return;
        };
        let version = choice.version.get_untracked();
        form.submit(save(choice, version, plan), move |outcome| match outcome {
            Saved::Done(case) => saved.run(*case),
            Saved::Overtaken(case, why) => {
                choice.version.set(case.version);
                other.set(Some((*case, why)));
            }
        });
    };

    view! {
        <form novalidate on:submit=submit>
            <div class="panel__body">
                <ErrorSummary form/>
                {move || other.get().map(|(case, why)| view! { <Overtaken case why/> })}
                <Facts case/>
                <PeriodChoice form choice options/>
                <Show when=move || choice.period.get().is_some()>
                    <DateField
                        form
                        name="starts_on"
                        label="Начало аттестации"
                        value=choice.starts_on
                        hint="ДД.ММ.ГГГГ. Обычно первый рабочий день периода; от него идут 60\u{a0}дней"
                    />
                </Show>
                <Show when=move || municipalities.with(|known| !known.is_empty())>
                    <Select
                        form
                        name="expert_municipality"
                        label="Муниципалитет специалистов"
                        value=municipality
                        options=municipalities
                    />
                </Show>
                <Loaded
                    load=move || {
                        let municipality = municipality.get().parse().ok();
                        async move { applications::experts(municipality, "").await }
                    }
                    show=move |experts| {
                        view! { <ExpertPlaces form choice case=experts_of.clone() experts seen/> }.into_any()
                    }
                />
            </div>
            <div class="panel__foot panel__foot--sticky cluster">
                <SubmitButton form label="Сохранить назначение" busy="Сохраняем…"/>
                <button class="link-button" type="button" on:click=move |_| close.run(())>"Отменить"</button>
            </div>
        </form>
    }
}
