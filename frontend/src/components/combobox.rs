//! A line with a list of suggestions: type, move with the arrows, take with Enter.

use super::field_frame::{FieldFrame, described_by, invalid};
use crate::form::Form;
use leptos::{ev, prelude::*};

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComboOption {
    pub value: String,
    pub label: String,
}

/// `text`: what is typed; `value`: the chosen option's value, empty while the text is not a chosen one. The caller
/// gives the `options` for the text (reactive). `nothing`: said when there are none.
#[component]
pub fn Combobox(
    form: Form,
    name: &'static str,
    #[prop(into)] label: String,
    text: RwSignal<String>,
    value: RwSignal<String>,
    #[prop(into)] options: Signal<Vec<ComboOption>>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(default = "Ничего не найдено")] nothing: &'static str,
    #[prop(optional, into)] disabled: Signal<bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let has_hint = hint.is_some();
    let list_id = format!("{}-list", form.id(name));
    let option_id = move |index: usize| format!("{}-option-{index}", form.id(name));
    let take = move |option: ComboOption| {
        value.set(option.value);
        text.set(option.label);
        open.set(false);
        active.set(None);
    };
    let typed = move |event: ev::Event| {
        text.set(event_target_value(&event));
        value.set(String::new());
        open.set(true);
        active.set(None);
    };
    let pressed = move |event: ev::KeyboardEvent| {
        let count = options.with(Vec::len);
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                open.set(true);
                active.update(|at| *at = Some(at.map_or(0, |at| (at + 1) % count)));
            }
            "ArrowUp" if count > 0 => {
                open.set(true);
                active.update(|at| *at = Some(at.map_or(count - 1, |at| (at + count - 1) % count)));
            }
            "Enter" if open.get() => {
                let chosen = active
                    .get()
                    .and_then(|at| options.with(|options| options.get(at).cloned()));
                if let Some(option) = chosen {
                    take(option);
                } else {
                    return;
                }
            }
            "Escape" if open.get() => open.set(false),
            _ => return,
        }
        event.prevent_default();
    };
    let line = move |(index, option): (usize, ComboOption)| {
        let words = option.label.clone();
        view! {
            <li
                class="combobox__option"
                id=option_id(index)
                role="option"
                aria-selected=move || (active.get() == Some(index)).to_string()
                // Before the line loses the focus and the list closes.
                on:mousedown=move |event| { event.prevent_default(); take(option.clone()); }
            >{words}</li>
        }
    };
    let empty = move || {
        let none = options.with(Vec::is_empty);
        none.then(
            || view! { <li class="combobox__nothing muted" role="presentation">{nothing}</li> },
        )
    };

    view! {
        <FieldFrame form name label hint optional>
            <div class="combobox">
                <input
                    class="input"
                    id=form.id(name)
                    name=name
                    role="combobox"
                    autocomplete="off"
                    aria-autocomplete="list"
                    aria-controls=list_id.clone()
                    aria-expanded=move || open.get().to_string()
                    aria-activedescendant=move || active.get().map(option_id)
                    aria-invalid=move || invalid(form, name)
                    aria-describedby=move || described_by(form, name, has_hint)
                    disabled=move || disabled.get()
                    prop:value=move || text.get()
                    on:input=typed
                    on:keydown=pressed
                    on:focus=move |_| open.set(true)
                    on:blur=move |_| { open.try_set(false); }
                />
                <ul class="combobox__list" id=list_id role="listbox" aria-label="Подсказки" hidden=move || !open.get()>
                    {move || options.get().into_iter().enumerate().map(line).collect_view()}
                    {empty}
                </ul>
            </div>
        </FieldFrame>
    }
}
