use leptos::prelude::*;

use super::advice::PeriodOption;
use super::choice::PlanChoice;
use crate::components::field_frame::{FieldError, described_by, invalid};
use crate::form::Form;

/// The periods with their reasons, and «Период не выбран».
#[component]
pub fn PeriodChoice(form: Form, choice: PlanChoice, options: Vec<PeriodOption>) -> impl IntoView {
    form.register("period_id");
    let none = PeriodOption {
        id: uuid::Uuid::nil(),
        label: "Период не выбран".to_owned(),
        first_day: None,
        advised: false,
        far: false,
        hint: String::new(),
    };
    let one = move |(index, option): (usize, PeriodOption)| {
        let id = if index == 0 {
            form.id("period_id")
        } else {
            format!("period-{index}")
        };
        view! { <OnePeriod choice option id/> }
    };
    let (far, near): (Vec<_>, Vec<_>) = options
        .into_iter()
        .chain([none])
        .enumerate()
        .partition(|(_, option)| option.far);
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

#[component]
fn OnePeriod(choice: PlanChoice, option: PeriodOption, id: String) -> impl IntoView {
    let own = (!option.id.is_nil()).then_some(option.id);
    let checked = move || choice.period.get() == own;
    let chosen = option.clone();
    let choose = move |_| choice.choose(&chosen);
    view! {
        <div class="period-option" class:period-option--checked=checked>
            <input
                class="choice__input"
                type="radio"
                name="period"
                id=id.clone()
                aria-describedby=format!("{id}-why")
                prop:checked=checked
                on:change=choose
            />
            <label class="choice__label" for=id.clone()>{option.label}</label>
            <span class="period-option__hint" id=format!("{id}-why")>
                {option.advised.then(|| view! { <b>"Советуем: "</b> })}
                {option.hint}
            </span>
        </div>
    }
}
