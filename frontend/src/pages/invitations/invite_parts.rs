//! Parts of «Сформировать приглашение» that depend on who invites and whom.

use domain::roles::Role;
use leptos::prelude::*;

use super::new_invitation::Draft;
use crate::{
    api::reference,
    components::{Field, OrganisationSearch, Select},
    form::Form,
};

#[component]
pub fn Municipality(form: Form, value: RwSignal<String>) -> impl IntoView {
    let municipalities = LocalResource::new(reference::municipalities);
    let options = move || {
        let list = municipalities
            .get()
            .and_then(Result::ok)
            .unwrap_or_default();
        list.into_iter()
            .map(|one| (one.id.to_string(), one.name))
            .collect::<Vec<_>>()
    };

    view! {
        <Select form name="municipality_id" label="Муниципалитет" value options=Signal::derive(options) blank="Выберите муниципалитет"/>
    }
}

/// What only one of the roles needs.
#[component]
pub fn OfRole(form: Form, draft: Draft) -> impl IntoView {
    let role = Memo::new(move |_| draft.chosen_role());

    move || {
        match role.get() {
        Some(Role::SchoolCoordinator) => view! {
            <OrganisationSearch
                form
                name="organisation_id"
                label="Образовательная организация"
                municipality=draft.municipality
                text=draft.organisation_text
                value=draft.organisation
            />
        }
        .into_any(),
        Some(Role::Expert) => view! {
            <Field
                form
                name="printed_position"
                label="Должность для графика"
                hint="Например, учитель математики"
                value=draft.printed_position
                width="input--w-m"
            />
            <Field form name="printed_workplace" label="Место работы для графика" hint="Например, МБОУ «Сосновская СОШ»" value=draft.printed_workplace width="input--w-m"/>
            <Field form name="subject" label="Предмет" hint="Поможет подобрать специалиста" optional=true value=draft.subject width="input--w-m"/>
        }
        .into_any(),
        _ => ().into_any(),
    }
    }
}
