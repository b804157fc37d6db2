use contract::reference::Position;
use leptos::prelude::*;

use super::workplace::Workplace;
use crate::api::reference;
use crate::components::{Field as Line, FieldKind, Select, SubjectField};
use crate::form::Form;
use crate::pages::applications::draft::{Draft, Field};

/// «Сведения о работе»: taken over from the profile, corrected here.
#[component]
pub fn Work(draft: Draft, form: Form) -> impl IntoView {
    let position = draft.value(Field::PositionId);
    let subjects = draft.value(Field::Subjects);
    let current = draft.case.with_untracked(|case| case.data.clone());
    let has_subjects = current.subjects.is_some();
    let positions = LocalResource::new(reference::positions);
    // Until the list is here, the chosen position stands in it alone.
    let options = Memo::new(move |_| match positions.get() {
        Some(Ok(listed)) => listed.into_iter().map(option).collect(),
        _ => Vec::from_iter(
            (current.position.clone()).map(|position| (position.id.to_string(), position.name)),
        ),
    });
    let asks_subject = Memo::new(move |_| {
        let listed = positions.get().and_then(Result::ok).unwrap_or_default();
        let chosen = position.get();
        let needs = |one: &Position| one.needs_subject && one.id.to_string() == chosen;
        has_subjects || listed.iter().any(needs)
    });
    [Field::PositionId, Field::Subjects, Field::Phone]
        .into_iter()
        .for_each(|field| draft.watch(field));

    view! {
        <Workplace draft form/>
        <Select form name="position_id" label=Field::PositionId.label() value=position options blank="Выберите должность"/>
        <Show when=move || asks_subject.get()>
            <SubjectField form name="subjects" value=subjects optional=false/>
        </Show>
        <Line
            form
            name="phone"
            label=Field::Phone.label()
            value=draft.value(Field::Phone)
            kind=FieldKind::Tel
            autocomplete="tel"
            width="input--w-phone"
            hint="По нему позвонят, если понадобится уточнить сведения"
        />
    }
}

fn option(position: Position) -> (String, String) {
    (position.id.to_string(), position.name)
}
