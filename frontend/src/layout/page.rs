//! What a change of page means for the tab, the keyboard and the screen reader.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use web_sys::HtmlElement;

const LIVE_REGION: &str = "page-announcement";

thread_local! {
    /// The first page is announced by the browser itself.
    static NAVIGATED: Cell<bool> = const { Cell::new(false) };
    static TITLE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Called by a page when it opens: sets the tab's title, moves the focus to the heading and announces the page.
/// `PageHead` does it for pages that have one.
pub fn page_opened(title: &str) {
    TITLE.with_borrow_mut(|kept| title.clone_into(kept));
    page_has_errors(false);
    if !NAVIGATED.replace(true) {
        return;
    }
    let page = document();
    if let Some(region) = page.get_element_by_id(LIVE_REGION) {
        region.set_text_content(Some(title));
    }
    request_animation_frame(|| {
        if let Some(heading) = document().query_selector("main h1").ok().flatten() {
            focus(&heading);
        }
    });
}

/// Says in the tab's title whether the page's form has mistakes.
pub fn page_has_errors(errors: bool) {
    let prefix = if errors { "Ошибка: " } else { "" };
    TITLE.with_borrow(|title| {
        if !title.is_empty() {
            document().set_title(&format!("{prefix}{title} — ЭС «Аттестация»"));
        }
    });
}

fn focus(heading: &web_sys::Element) {
    use wasm_bindgen::JsCast;

    drop(heading.set_attribute("tabindex", "-1"));
    if let Some(heading) = heading.dyn_ref::<HtmlElement>() {
        drop(heading.focus());
    }
}

#[component]
pub fn Announcement() -> impl IntoView {
    view! { <div class="visually-hidden" id=LIVE_REGION aria-live="polite"></div> }
}
