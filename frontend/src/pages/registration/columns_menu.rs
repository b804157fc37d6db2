use leptos::{ev, html, prelude::*};

use super::columns::{Column, Columns};
use super::tab::Tab;
use crate::components::Icon;

/// «Столбцы»: a box for each column that may be hidden.
#[component]
pub fn ColumnsMenu(tab: Tab) -> impl IntoView {
    let columns = expect_context::<Columns>();
    let choose = columns.chooser();
    let menu = NodeRef::<html::Details>::new();
    let summary = NodeRef::<html::Summary>::new();
    let close = move |event: ev::KeyboardEvent| {
        if event.key() != "Escape" {
            return;
        }
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
        if let Some(summary) = summary.get_untracked() {
            let _ = summary.focus();
        }
    };
    let outside = window_event_listener(ev::click, move |event| {
        let target = event_target::<web_sys::Node>(&event);
        if let Some(menu) = menu.get_untracked()
            && !menu.contains(Some(&target))
        {
            menu.set_open(false);
        }
    });
    on_cleanup(move || outside.remove());
    let one = move |(name, words): Column| {
        let choose = choose.clone();
        let id = format!("column-{name}");
        view! {
            <li class="choice">
                <input
                    class="choice__input"
                    type="checkbox"
                    id=id.clone()
                    prop:checked=move || columns.shown.with(|shown| shown.contains(&name))
                    on:change=move |event| choose(name, event_target_checked(&event))
                />
                <label class="choice__label" for=id>{words}</label>
            </li>
        }
    };
    view! {
        <details class="menu" node_ref=menu on:keydown=close>
            <summary node_ref=summary>"Столбцы"<Icon name="chevron" class="icon--s"/></summary>
            <ul class="menu__list menu__list--boxes">{tab.columns().into_iter().map(one).collect_view()}</ul>
        </details>
    }
}
