//! The way back: a page that is returned to stands where it was left, with the focus on the link that led away. Where
//! pages were left is known to this tab alone.

use std::cell::RefCell;
use std::collections::HashMap;

use leptos::ev::popstate;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, HtmlAnchorElement, HtmlElement, MouseEvent};

/// Frames within which a page has loaded its list, as a rule: three seconds.
const PATIENCE: u16 = 180;
/// Frames after which the link is no longer waited for: its row may be gone.
const LINK_PATIENCE: u16 = 60;
/// Frames within which the page that was left has gone.
const SWAP: u16 = 10;

#[derive(Clone)]
struct Left {
    scrolled: f64,
    /// The address of the link that was followed, as it is written.
    link: String,
}

thread_local! {
    static LEFT: RefCell<HashMap<String, Left>> = RefCell::new(HashMap::new());
}

/// Called once, before the router listens.
pub fn remember_the_way_back() {
    let clicked = Closure::<dyn Fn(MouseEvent)>::new(remember);
    let listener = clicked.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback_and_bool("click", listener, true);
    // Lives as long as the tab.
    clicked.forget();
    drop(window_event_listener(popstate, |_| {
        let left = LEFT.with_borrow(|left| left.get(&here()?).cloned());
        if let Some(left) = left {
            return_to(left, 0);
        }
    }));
}

fn here() -> Option<String> {
    window().location().href().ok()
}

fn remember(event: MouseEvent) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
    if let Some(left) = link.as_ref().and_then(left_by_its_link) {
        request_animation_frame(move || return_to(left, 0));
    }
    let link = link.and_then(|link| link.get_attribute("href"));
    if let (Some(here), Some(link), Ok(scrolled)) = (here(), link, window().scroll_y()) {
        LEFT.with_borrow_mut(|left| left.insert(here, Left { scrolled, link }));
    }
}

/// «Вернуться назад» leads to a page that was left, too.
fn left_by_its_link(link: &Element) -> Option<Left> {
    let link = link.dyn_ref::<HtmlAnchorElement>()?;
    let back = link.class_list().contains("back-link");
    back.then(|| LEFT.with_borrow(|left| left.get(&link.href()).cloned()))?
}

/// Tries with every frame, until the page has loaded what it shows.
fn return_to(left: Left, frame: u16) {
    let link = find(&left.link, frame);
    let is_there = link.is_some() || frame > LINK_PATIENCE;
    if is_there && reach() >= left.scrolled {
        link.iter().for_each(|link| drop(link.focus()));
        window().scroll_to_with_x_and_y(0.0, left.scrolled);
    } else if frame < PATIENCE {
        request_animation_frame(move || return_to(left, frame + 1));
    }
}

/// How far the page can be scrolled now.
fn reach() -> f64 {
    let height = document()
        .document_element()
        .map_or(0, |page| page.scroll_height());
    let window = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    // A pixel for sizes that are no whole numbers.
    f64::from(height) - window.unwrap_or_default() + 1.0
}

/// A link of the page itself, or, once the page has loaded, one around it: the rail and the header stand on every page.
fn find(address: &str, frame: u16) -> Option<HtmlElement> {
    let loaded = frame > SWAP && matches!(document().query_selector(".skeleton"), Ok(None));
    let links = if loaded { "a[href]" } else { "main a[href]" };
    let links = document().query_selector_all(links).ok()?;
    let links =
        (0..links.length()).filter_map(|index| links.item(index)?.dyn_into::<HtmlElement>().ok());
    links
        .into_iter()
        .find(|link| link.get_attribute("href").as_deref() == Some(address))
}
