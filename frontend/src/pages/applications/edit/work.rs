use leptos::prelude::*;

use super::workplace::Workplace;
use crate::api::reference;
use crate::components::{Field as Line, FieldKind, Select};
use crate::form::Form;
use crate::pages::applications::draft::{Draft, Field};

/// «Сведения о работе»: taken over from the profile, corrected here.
#[component]
pub fn Work(draft: Draft, form: Form) -> impl IntoView {
    let position = draft.value(Field::PositionId);
    let positions = LocalResource::new(reference::positions);
    let all = move || positions.get().and_then(Result::ok).unwrap_or_default();
    let current = draft.case.with_untracked(|case| case.data.position.clone());
    // Until the list is here, the chosen position stands in it alone.
    let options = Signal::derive_local(move || {
        let listed: Vec<(String, String)> = all()
            .into_iter()
            .map(|position| (position.id.to_string(), position.name))
            .collect();
        if listed.is_empty() {
            current
                .clone()
                .map(|one| (one.id.to_string(), one.name))
                .into_iter()
                .collect()
        } else {
            listed
        }
    });
    let options = Memo::new(move |_| options.get());
    [Field::PositionId, Field::Subjects, Field::Phone]
        .into_iter()
        .for_each(|field| draft.watch(field));

    view! {
        <Workplace draft form/>
        <Select form name="position_id" label=Field::PositionId.label() value=position options blank="Выберите должность"/>
        <Line
            form
            name="subjects"
            label=Field::Subjects.label()
            value=draft.value(Field::Subjects)
            width="input--w-m"
            hint="Если предметов несколько, перечислите через запятую. Для должности без предмета оставьте поле пустым"
        />
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
