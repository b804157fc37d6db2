use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlElement, HtmlFormElement, SubmitEvent};

use super::{Days, ListAddress, use_list_navigation};
use crate::components::Icon;

/// The filter of a list. «Применить» puts the named fields into the address; `/` moves the focus to the search field `q`.
#[component]
pub fn FilterForm(
    address: Memo<ListAddress>,
    label: &'static str,
    /// Names of the fields that the address carries.
    fields: &'static [&'static str],
    /// What is chosen now, in words, by field.
    #[prop(into)]
    chosen: Signal<Vec<(&'static str, String)>>,
    /// Those of the fields that are days.
    #[prop(optional)]
    days: Option<Days>,
    children: Children,
) -> impl IntoView {
    let open = use_list_navigation();
    let apply = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(data) = form_data(&event) else {
            return;
        };
        let typed = |name: &str| {
            let value = data.get(name).as_string().unwrap_or_default();
            value.trim().to_owned()
        };
        let mut next = fields.iter().fold(address.get_untracked(), |next, name| {
            next.with(name, typed(name))
        });
        if let Some(days) = days {
            let Some(values) = days.read(typed) else {
                return;
            };
            next = values
                .into_iter()
                .fold(next, |next, (name, value)| next.with(name, value));
        }
        open(&next);
    };
    let keys = window_event_listener(leptos::ev::keydown, |event| {
        if event.key() == "/" && !is_typing(event.target()) && focus_search() {
            event.prevent_default();
        }
    });
    on_cleanup(move || keys.remove());

    view! {
        <form class="filter" aria-label=label method="get" on:submit=apply>
            <div class="filter__fields">
                {children()}
                <div class="filter__buttons">
                    <button class="button" type="submit">"Применить"</button>
                </div>
            </div>
            {move || {
                let chosen = chosen.get();
                (!chosen.is_empty()).then(|| view! { <Chosen address fields chosen/> })
            }}
        </form>
    }
}

#[component]
fn Chosen(
    address: Memo<ListAddress>,
    fields: &'static [&'static str],
    chosen: Vec<(&'static str, String)>,
) -> impl IntoView {
    let tag = move |(name, words): (&'static str, String)| {
        view! {
            <a class="filter-tag" href=move || address.get().without(&[name]).href() data-noscroll="">
                <span><span class="visually-hidden">"Убрать: "</span>{words}</span>
                <Icon name="cross" class="icon--s"/>
            </a>
        }
    };
    view! {
        <div class="filter__chosen">
            <span class="muted">"Выбрано:"</span>
            {chosen.into_iter().map(tag).collect_view()}
            <a href=move || address.get().without(fields).href() data-noscroll="">"Сбросить все"</a>
        </div>
    }
}

fn form_data(event: &SubmitEvent) -> Option<FormData> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    FormData::new_with_form(&form).ok()
}

fn is_typing(target: Option<web_sys::EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA")
    })
}

fn focus_search() -> bool {
    let field = document()
        .query_selector("form.filter [name=q]")
        .ok()
        .flatten();
    let field = field.and_then(|field| field.dyn_into::<HtmlElement>().ok());
    field.is_some_and(|field| field.focus().is_ok())
}
