use contract::planning::Candidate;
use leptos::prelude::*;

use super::choice::PlanChoice;
use super::expert::Place;
use super::offered::asks_reason;
use crate::components::field_frame::{FieldError, described_by, invalid};
use crate::form::Form;

/// The written reason, while the expert who is chosen for the place needs one.
#[component]
pub fn Reason(
    form: Form,
    choice: PlanChoice,
    place: Place,
    offered: StoredValue<Vec<Candidate>>,
) -> impl IntoView {
    let who = Memo::new(move |_| {
        let id = choice.at(place).expert()?;
        offered.with_value(|offered| {
            let found = offered.iter().find(|one| one.person_id == id)?;
            asks_reason(found).map(|_| found.full_name.clone())
        })
    });
    let id = if place == 0 {
        form.id("conflict_reasons")
    } else {
        format!("{}-{place}", form.id("conflict_reasons"))
    };
    form.register("conflict_reasons");
    let typed = choice.reasons.get(place).copied();
    let missing = move || typed.is_some_and(|typed| typed.with(|words| words.trim().is_empty()));
    move || {
        let id = id.clone();
        who.get().map(|name| {
            view! {
                <div class="field" class:field--invalid=move || missing() && form.error("conflict_reasons").is_some()>
                    <label class="field__label" for=id.clone()>"Почему конфликта интересов нет: " {name}</label>
                    <span class="field__hint">"Этот текст сохранится в истории заявления"</span>
                    {move || missing().then(|| view! { <FieldError form name="conflict_reasons"/> })}
                    <textarea
                        class="textarea"
                        id=id
                        rows="2"
                        maxlength="500"
                        aria-invalid=move || missing().then(|| invalid(form, "conflict_reasons")).flatten()
                        aria-describedby=move || missing().then(|| described_by(form, "conflict_reasons", false)).flatten()
                        prop:value=move || typed.map(|typed| typed.get())
                        on:input=move |event| {
                            if let Some(typed) = typed {
                                typed.set(event_target_value(&event));
                            }
                        }
                    ></textarea>
                </div>
            }
        })
    }
}
