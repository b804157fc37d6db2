use leptos::prelude::*;

use super::workplace_answers::WorkplaceAnswers;
use crate::{
    api::reference,
    components::{Checkbox, Field, OrganisationSearch, Select, SubjectField},
    form::Form,
};

/// Where the teacher works, and as what.
#[component]
pub fn WorkplaceGroup(form: Form, answers: WorkplaceAnswers) -> impl IntoView {
    let municipalities = LocalResource::new(reference::municipalities);
    let positions = LocalResource::new(reference::positions);
    let municipality_options = move || {
        let list = municipalities
            .get()
            .and_then(Result::ok)
            .unwrap_or_default();
        list.into_iter()
            .map(|one| (one.id.to_string(), one.name))
            .collect::<Vec<_>>()
    };
    let position_options = move || {
        let list = positions.get().and_then(Result::ok).unwrap_or_default();
        list.into_iter()
            .map(|one| (one.id.to_string(), one.name))
            .collect::<Vec<_>>()
    };
    // Another municipality: another list of organisations.
    Effect::new(move |was: Option<String>| {
        let now = answers.municipality.get();
        if was.is_some_and(|was| was != now) {
            answers.organisation.set(String::new());
            answers.organisation_text.set(String::new());
        }
        now
    });
    Effect::new(move |_| {
        let chosen = answers.position.get();
        let list = positions.get().and_then(Result::ok).unwrap_or_default();
        answers.needs_subject.set(
            list.iter()
                .any(|one| one.needs_subject && one.id.to_string() == chosen),
        );
    });

    view! {
        <section class="panel" aria-labelledby="workplace">
            <div class="panel__head"><h2 id="workplace">"Место работы и должность"</h2></div>
            <div class="panel__body">
                <Select
                    form
                    name="municipality_id"
                    label="Муниципалитет, в котором находится образовательная организация"
                    hint="Для областных организаций выберите «Областные образовательные учреждения»"
                    value=answers.municipality
                    options=Signal::derive(municipality_options)
                    blank="Выберите муниципалитет"
                />
                <Show when=move || !answers.not_listed.get()>
                    <OrganisationSearch
                        form
                        name="organisation_id"
                        municipality=answers.municipality
                        text=answers.organisation_text
                        value=answers.organisation
                    />
                </Show>
                <Checkbox form name="organisation_not_listed" label="Моей организации нет в списке" value=answers.not_listed/>
                <Show when=move || answers.not_listed.get()>
                    <Field
                        form
                        name="organisation_typed"
                        label="Название организации"
                        hint="Так, как в её документах. Координатор сверит его со списком"
                        value=answers.organisation_typed
                        width="input--w-m"
                    />
                </Show>
                <Select
                    form
                    name="position_id"
                    label="Должность"
                    value=answers.position
                    options=Signal::derive(position_options)
                    blank="Выберите должность"
                />
                <Show when=move || answers.needs_subject.get()>
                    <SubjectField form name="subjects" value=answers.subjects/>
                </Show>
            </div>
        </section>
    }
}
