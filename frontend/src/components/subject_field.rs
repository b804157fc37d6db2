//! The subject or subjects that are taught: suggestions, and any text of one's own.

use super::{ComboOption, Combobox};
use crate::{api::reference, form::Form};
use domain::text::search_key;
use leptos::prelude::*;

/// Suggestions shown at a time.
const SHOWN: usize = 12;

#[component]
pub fn SubjectField(
    form: Form,
    name: &'static str,
    value: RwSignal<String>,
    #[prop(default = true)] optional: bool,
) -> impl IntoView {
    let subjects = LocalResource::new(reference::subjects);
    // Only the text counts: a subject of the list is no more than its words.
    let chosen = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        let typed = search_key(&value.get());
        let known = subjects.get().and_then(Result::ok).unwrap_or_default();
        let fits = |name: &str| typed.is_empty() || search_key(name).contains(&typed);
        let option = |name: String| ComboOption {
            value: name.clone(),
            label: name,
        };
        known
            .into_iter()
            .map(|subject| subject.name)
            .filter(|name| fits(name))
            .take(SHOWN)
            .map(option)
            .collect()
    });

    view! {
        <Combobox
            form
            name
            label="Преподаваемый(ые) предмет(ы)"
            hint="Выберите из списка или впишите сами, несколько — через запятую"
            text=value
            value=chosen
            options
            optional
            nothing="В списке такого предмета нет: останется так, как Вы написали"
        />
    }
}
