use contract::applications::ApplicationCase;
use contract::planning::Planning;
use leptos::{ev, prelude::*};
use uuid::Uuid;

use super::choice::PlanChoice;
use super::experts::ExpertPlaces;
use super::facts::Facts;
use super::overtaken::Overtaken;
use super::periods::PeriodChoice;
use super::save::{Saved, read, save};
use super::unsaved::watch;
use crate::api::planning;
use crate::components::list::use_municipality_choices;
use crate::components::{DateField, ErrorSummary, Loaded, Select, SubmitButton};
use crate::form::Form;

/// Period, start and the two experts.
#[component]
pub fn PlanFields(
    planning: Planning,
    cancel: Callback<()>,
    saved: Callback<ApplicationCase>,
    unsaved: RwSignal<bool>,
) -> impl IntoView {
    let form = Form::named("plan");
    let choice = PlanChoice::of(&planning);
    let other = RwSignal::new(None::<(ApplicationCase, String)>);
    let own = planning.municipality.id;
    let municipality = RwSignal::new(own.to_string());
    let municipalities = use_municipality_choices();
    choice.follow_advice(&planning.periods);
    watch(choice, unsaved);
    let options = planning.periods.clone();
    let (candidates, subjects) = (
        StoredValue::new(planning.candidates.clone()),
        planning.subjects.clone().unwrap_or_default(),
    );
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
    // Another municipality's experts are asked for; the own ones are here already.
    let load = move || {
        let wanted = municipality.get().parse::<Uuid>().unwrap_or(own);
        async move {
            if wanted == own {
                return Ok(candidates.get_value());
            }
            let other = planning::read(choice.application, Some(wanted)).await?;
            Ok(other.candidates)
        }
    };

    view! {
        <form novalidate on:submit=submit>
            <div class="panel__body">
                <ErrorSummary form/>
                {move || other.get().map(|(case, why)| view! { <Overtaken case why/> })}
                <Facts planning/>
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
                    load
                    show=move |experts| {
                        view! { <ExpertPlaces form choice subjects=subjects.clone() experts seen/> }.into_any()
                    }
                />
            </div>
            <div class="panel__foot panel__foot--sticky cluster">
                <SubmitButton form label="Сохранить назначение" busy="Сохраняем…"/>
                <button class="link-button" type="button" on:click=move |_| cancel.run(())>"Отменить"</button>
            </div>
        </form>
    }
}
