use leptos::{ev, html, prelude::*};

use super::{ListAddress, use_list_navigation};

/// A tab by its value in the address (empty for the first) and its words.
pub type Tab = (&'static str, &'static str);

/// Tabs whose choice is the parameter `tab` of the address. Arrow keys move along them.
#[component]
pub fn Tabs(
    address: Memo<ListAddress>,
    label: &'static str,
    tabs: &'static [Tab],
    /// Parameters that mean nothing on another tab.
    #[prop(default = &[])]
    forget: &'static [&'static str],
    children: Children,
) -> impl IntoView {
    let open = use_list_navigation();
    let now = Memo::new(move |_| address.with(|address| address.owned("tab")));
    let list = NodeRef::<html::Div>::new();
    let choose =
        move |tab: &'static str| open(&address.get_untracked().without(forget).with("tab", tab));

    let keys = {
        let choose = choose.clone();
        move |event: ev::KeyboardEvent| {
            let at = tabs
                .iter()
                .position(|(value, _)| now.get_untracked() == *value)
                .unwrap_or_default();
            let next = match event.key().as_str() {
                "ArrowRight" => (at + 1) % tabs.len(),
                "ArrowLeft" => (at + tabs.len() - 1) % tabs.len(),
                "Home" => 0,
                "End" => tabs.len() - 1,
                _ => return,
            };
            event.prevent_default();
            if let Some((value, _)) = tabs.get(next) {
                choose(value);
                focus_tab(list, next);
            }
        }
    };
    let tab = move |(value, words): &'static Tab| {
        let choose = choose.clone();
        let selected = move || now.get() == *value;
        view! {
            <button
                class="tabs__tab"
                type="button"
                role="tab"
                id=format!("tab-{value}")
                aria-controls="tab-panel"
                aria-selected=move || selected().to_string()
                tabindex=move || if selected() { "0" } else { "-1" }
                on:click=move |_| choose(value)
            >
                {*words}
            </button>
        }
    };

    view! {
        <div>
            <div class="tabs__list" role="tablist" aria-label=label node_ref=list on:keydown=keys>
                {tabs.iter().map(tab).collect_view()}
            </div>
            <div
                class="tabs__panel stack"
                role="tabpanel"
                id="tab-panel"
                aria-labelledby=move || format!("tab-{}", now.get())
            >
                {children()}
            </div>
        </div>
    }
}

fn focus_tab(list: NodeRef<html::Div>, index: usize) {
    use wasm_bindgen::JsCast;

    let place = u32::try_from(index).unwrap_or_default();
    let tab = list
        .get_untracked()
        .and_then(|list| list.children().item(place));
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = tab.focus();
    }
}
