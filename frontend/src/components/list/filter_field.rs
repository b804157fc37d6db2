//! Fields of a list's filter.

use leptos::prelude::*;

use super::ListAddress;
use crate::components::Icon;

/// A choice of the filter: value and words.
pub type Choice = (String, String);

pub fn choice(value: impl ToString, words: impl ToString) -> Choice {
    (value.to_string(), words.to_string())
}

#[component]
pub fn FilterSelect(
    address: Memo<ListAddress>,
    name: &'static str,
    label: &'static str,
    /// Words of «no matter».
    any: &'static str,
    #[prop(into)] choices: Signal<Vec<Choice>>,
) -> impl IntoView {
    let id = format!("filter-{name}");
    let now = Memo::new(move |_| address.with(|address| address.owned(name)));
    let option = move |(value, words): Choice| {
        let own = value.clone();
        view! { <option value=value prop:selected=move || now.get() == own>{words}</option> }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <select class="select" id=id name=name>
                <option value="" prop:selected=move || now.get().is_empty()>{any}</option>
                {move || choices.get().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

#[component]
pub fn FilterSearch(address: Memo<ListAddress>, label: &'static str) -> impl IntoView {
    let now = Memo::new(move |_| address.with(|address| address.owned("q")));
    view! {
        <div class="field field--search">
            <label class="field__label" for="filter-q">{label}</label>
            <div class="input-group">
                <Icon name="search"/>
                <input class="input" id="filter-q" type="search" name="q" maxlength="200" prop:value=now/>
            </div>
        </div>
    }
}

/// The words of the value that the address carries.
pub fn words_of(address: &ListAddress, name: &str, choices: &[Choice]) -> Option<String> {
    let value = address.get(name)?;
    let found = choices.iter().find(|(own, _)| own == value);
    found.map(|(_, words)| words.clone())
}
