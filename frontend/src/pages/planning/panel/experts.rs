use contract::planning::Candidate;
use domain::text::search_key;
use leptos::prelude::*;
use uuid::Uuid;

use super::choice::{Chosen, PlanChoice};
use super::expert::{NoExpert, OneExpert, Place};
use super::offered::{offered, same_subject, words};
use super::reason::Reason;
use crate::components::field_frame::{FieldError, described_by, invalid};
use crate::form::Form;

/// From this many on a line of search stands over the experts.
const MANY: usize = 7;

/// Both places. `experts`: of the municipality that is chosen. `seen`: all that were offered before; who is chosen
/// stays on offer when the municipality changes.
#[component]
pub fn ExpertPlaces(
    form: Form,
    choice: PlanChoice,
    subjects: String,
    mut experts: Vec<Candidate>,
    seen: StoredValue<Vec<Candidate>>,
) -> impl IntoView {
    form.register("expert_ids");
    seen.update_value(|seen| {
        let here: Vec<Uuid> = experts.iter().map(|expert| expert.person_id).collect();
        let chosen = choice.experts.map(|expert| expert.get_untracked().expert());
        let kept = |expert: &&Candidate| {
            chosen.contains(&Some(expert.person_id)) && !here.contains(&expert.person_id)
        };
        let away: Vec<Candidate> = seen.iter().filter(kept).cloned().collect();
        seen.retain(|expert| !here.contains(&expert.person_id));
        seen.extend(experts.iter().cloned());
        experts.extend(away);
    });
    let offered = StoredValue::new(offered(experts, &subjects));
    let many = offered.with_value(|offered| offered.len() >= MANY);
    let search = RwSignal::new(String::new());
    let place = move |place: Place| view! { <OnePlace form choice place offered search subjects=subjects.clone()/> };
    view! {
        {many.then(|| view! {
            <div class="field">
                <label class="field__label" for="expert-search">"Найти специалиста"</label>
                <input
                    class="input"
                    type="search"
                    id="expert-search"
                    autocomplete="off"
                    prop:value=search
                    on:input=move |event| search.set(event_target_value(&event))
                />
            </div>
        })}
        <FieldError form name="expert_ids"/>
        {[0, 1].map(place).collect_view()}
    }
}

#[component]
fn OnePlace(
    form: Form,
    choice: PlanChoice,
    place: Place,
    offered: StoredValue<Vec<Candidate>>,
    search: RwSignal<String>,
    subjects: String,
) -> impl IntoView {
    let id = if place == 0 {
        form.id("expert_ids")
    } else {
        format!("expert-{place}-none")
    };
    let shown = Memo::new(move |_| {
        let wanted = search_key(&search.get());
        // What is chosen stays in sight whatever is searched for.
        let kept = choice.at(place).expert();
        offered.with_value(|offered| {
            let fits = |expert: &&Candidate| {
                Some(expert.person_id) == kept || words(expert).contains(&wanted)
            };
            offered.iter().filter(fits).cloned().collect::<Vec<_>>()
        })
    });
    view! {
        <fieldset
            class="expert-group"
            aria-invalid=move || invalid(form, "expert_ids")
            aria-describedby=move || described_by(form, "expert_ids", false)
        >
            <legend>"Специалист по аттестации " {place + 1}</legend>
            <NoExpert choice place chosen=Chosen::Nobody id/>
            <NoExpert choice place chosen=Chosen::Operator id=format!("expert-{place}-operator")/>
            <For each=move || shown.get() key=|expert| expert.person_id let(expert)>
                <OneExpert choice place same_subject=same_subject(&expert, &subjects) expert/>
            </For>
            <Reason form choice place offered/>
        </fieldset>
    }
}
