use contract::applications::ApplicationRow;
use domain::applications::Stage;
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::open::{Desk, desk_press, row_id};
use crate::components::list::case_href;
use crate::components::{Due, StageTag};
use crate::pages::registration::marks::RowMarks;
use crate::pages::registration::new::review_days;

/// The rows beside the open viewer. Arrow keys move along them, Enter opens.
#[component]
pub fn DeskList(rows: Vec<ApplicationRow>, desk: Desk) -> impl IntoView {
    view! {
        <ol class="desk-list" on:keydown=move_along>
            {rows.into_iter().map(|row| view! { <DeskRow row desk/> }).collect_view()}
        </ol>
    }
}

#[component]
fn DeskRow(row: ApplicationRow, desk: Desk) -> impl IntoView {
    let id = row.id;
    let is_open = move || desk.opened.get() == Some(id);
    let work = [row.position.clone(), row.workplace.clone()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let waits = row.stage == Stage::Submitted;
    let until = row.review_until.filter(|_| waits);
    let stage = row.stage;
    let days = review_days(&row);
    view! {
        <li data-open=move || is_open().then_some("true")>
            <a
                class="cell__title"
                id=row_id(id)
                href=case_href(id, "")
                aria-current=move || is_open().then_some("true")
                on:click=desk_press(id)
            >
                {row.full_name.clone()}
            </a>
            <span class="cell__sub">{work}</span>
            <span class="cell__sub case-no">{row.case_number.clone()}</span>
            {until.map(|until| view! { <Due until days/> })}
            {(!waits).then(|| view! { <StageTag stage/> })}
            <RowMarks row/>
        </li>
    }
}

fn move_along(event: ev::KeyboardEvent) {
    let down = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let here = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .and_then(|element| element.closest("li").ok().flatten());
    let there = here.and_then(|row| {
        if down {
            row.next_element_sibling()
        } else {
            row.previous_element_sibling()
        }
    });
    let link = there.and_then(|row| row.query_selector("a").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        let _ = link.focus();
    }
}
