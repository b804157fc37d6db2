//! Finding an organisation of a municipality by a part of its name.

use super::{ComboOption, Combobox};
use crate::{api::reference, form::Form};
use leptos::prelude::*;
use std::time::Duration;
use uuid::Uuid;

const PAUSE: Duration = Duration::from_millis(250);

/// `municipality`: id as text, empty while not chosen. `text`: what is typed; `value`: id of the chosen organisation.
#[component]
pub fn OrganisationSearch(
    form: Form,
    name: &'static str,
    #[prop(default = "Место работы (образовательная организация)".to_owned(), into)] label: String,
    #[prop(into)] municipality: Signal<String>,
    text: RwSignal<String>,
    value: RwSignal<String>,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let asked = RwSignal::new(String::new());
    let mut ask = leptos::leptos_dom::helpers::debounce(PAUSE, move |text: String| {
        asked.try_set(text);
    });
    Effect::new(move |_| {
        let text = text.get();
        // A chosen name is not a question.
        if value.get_untracked().is_empty() {
            ask(text);
        }
    });
    let found = LocalResource::new(move || {
        let municipality = municipality.get().parse::<Uuid>().ok();
        let question = asked.get();
        async move {
            match municipality {
                Some(id) => reference::organisations(Some(id), question.trim())
                    .await
                    .unwrap_or_default(),
                None => Vec::new(),
            }
        }
    });
    let options = Signal::derive(move || {
        let organisations = found.get().unwrap_or_default();
        let option = |organisation: contract::reference::Organisation| ComboOption {
            value: organisation.id.to_string(),
            label: organisation.name,
        };
        organisations.into_iter().map(option).collect()
    });

    view! {
        <Combobox
            form
            name
            label
            text
            value
            options
            optional
            hint="Начните вводить название и выберите организацию из списка"
            nothing="В выбранном муниципалитете такой организации нет"
            disabled=Signal::derive(move || disabled.get() || municipality.get().is_empty())
        />
    }
}
