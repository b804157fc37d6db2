use contract::planning::PeriodOption;
use domain::periods::PeriodFit;
use leptos::prelude::*;

use super::choice::PlanChoice;
use crate::clock::today;
use crate::components::Icon;
use crate::components::field_frame::{FieldError, described_by, invalid};
use crate::form::Form;

/// Days from today after which a period is rarely chosen.
const NEAR_DAYS: i64 = 190;

/// The periods with their reasons, and «Период не выбран».
#[component]
pub fn PeriodChoice(form: Form, choice: PlanChoice, options: Vec<PeriodOption>) -> impl IntoView {
    form.register("period_id");
    let one = move |(index, option): (usize, Option<PeriodOption>)| {
        let id = if index == 0 {
            form.id("period_id")
        } else {
            format!("period-{index}")
        };
        view! { <OnePeriod choice option id/> }
    };
    let chosen = choice.period.get_untracked();
    let is_far = |option: &Option<PeriodOption>| {
        option.as_ref().is_some_and(|option| {
            (option.starts_on - today()).num_days() > NEAR_DAYS && chosen != Some(option.id)
        })
    };
    let (far, near): (Vec<_>, Vec<_>) = options
        .into_iter()
        .map(Some)
        .chain([None])
        .enumerate()
        .partition(|(_, option)| is_far(option));
    view! {
        <fieldset
            class="stack stack--xs"
            aria-invalid=move || invalid(form, "period_id")
            aria-describedby=move || described_by(form, "period_id", false)
        >
            <legend class="field__label">"Период аттестации"</legend>
            <FieldError form name="period_id"/>
            {near.into_iter().map(one).collect_view()}
            {(!far.is_empty()).then(|| view! {
                <details>
                    <summary class="small">"Следующий учебный год"</summary>
                    {far.into_iter().map(one).collect_view()}
                </details>
            })}
        </fieldset>
    }
}

/// `None`: no period.
#[component]
fn OnePeriod(choice: PlanChoice, option: Option<PeriodOption>, id: String) -> impl IntoView {
    let own = option.as_ref().map(|option| option.id);
    let checked = move || choice.period.get() == own;
    let label = option
        .as_ref()
        .map_or_else(|| "Период не выбран".to_owned(), |one| one.label.clone());
    let closed = option.as_ref().and_then(|option| option.closed.clone());
    let is_closed = closed.is_some();
    let hint = option.clone().map(|option| hint(&option));
    let choose = move |_| choice.choose(option.as_ref());
    view! {
        <div class="period-option" class:period-option--checked=checked>
            <input
                class="choice__input"
                type="radio"
                name="period"
                id=id.clone()
                aria-describedby=format!("{id}-why")
                disabled=is_closed
                prop:checked=checked
                on:change=choose
            />
            <label class="choice__label" for=id.clone()>{label}</label>
            <span class="period-option__hint" id=format!("{id}-why")>
                {match closed {
                    Some(words) => view! { <span class="row-note"><Icon name="lock" class="icon--s"/><span>{words}</span></span> }.into_any(),
                    None => hint.into_any(),
                }}
            </span>
        </div>
    }
}

/// «Советуем: …», the warning where none ends in time, or whether it suits.
fn hint(option: &PeriodOption) -> AnyView {
    let reason = option.reason.clone();
    match option.fit {
        PeriodFit::Suggested => view! { <b>"Советуем: "</b> {reason} }.into_any(),
        PeriodFit::Nearest => view! { <b>"Внимание: "</b> {reason} }.into_any(),
        _ => reason.into_any(),
    }
}
