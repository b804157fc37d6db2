use leptos::prelude::*;

use crate::components::organisation_search::OrganisationSearch;
use crate::components::{Checkbox, Field as Line};
use crate::form::Form;
use crate::pages::applications::draft::{Draft, Field};

/// The organisation: from the list of the municipality, or typed where the list lacks it.
#[component]
pub fn Workplace(draft: Draft, form: Form) -> impl IntoView {
    let data = draft.case.with_untracked(|case| case.data.clone());
    let municipality = data.municipality.id.to_string();
    let chosen = draft.value(Field::OrganisationId);
    let typed = draft.value(Field::OrganisationTyped);
    let listed = if data.organisation_id.is_some() {
        data.workplace
    } else {
        String::new()
    };
    let text = RwSignal::new(listed);
    let absent = RwSignal::new(data.organisation_id.is_none() && data.organisation_typed.is_some());

    // One of the two answers counts.
    Effect::new(move |before: Option<bool>| {
        let absent = absent.get();
        if before.is_some_and(|before| before != absent) {
            let other = if absent { chosen } else { typed };
            other.set(String::new());
        }
        absent
    });
    [Field::OrganisationId, Field::OrganisationTyped]
        .into_iter()
        .for_each(|field| draft.watch(field));

    view! {
        <div class="field">
            <span class="field__label">"Муниципалитет"</span>
            <span>{data.municipality.name}</span>
            <span class="field__hint">"Взят из Вашего личного кабинета: в этот муниципалитет уйдёт заявление"</span>
        </div>
        <Show when=move || !absent.get()>
            <OrganisationSearch form name="organisation_id" municipality=municipality.clone() text value=chosen/>
        </Show>
        <Checkbox form name="organisation_absent" label="Моей организации нет в списке" value=absent/>
        <Show when=move || absent.get()>
            <Line
                form
                name="organisation_typed"
                label=Field::OrganisationTyped.label()
                value=typed
                hint="Как в уставе. Координатор сверит его со списком, подачу это не задержит"
            />
        </Show>
    }
}
