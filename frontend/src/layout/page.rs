//! What a change of page means for the tab, the keyboard and the screen reader.

use std::cell::Cell;

use leptos::prelude::*;
use web_sys::HtmlElement;

const LIVE_REGION: &str = "page-announcement";

thread_local! {
    /// The first page is announced by the browser itself.
    static NAVIGATED: Cell<bool> = const { Cell::new(false) };
}

/// Called by a page when it opens: sets the tab's title, moves the focus to the heading and announces the page.
pub fn page_opened(title: &str) {
    let page = document();
    page.set_title(&format!("{title} — ЭС «Аттестация»"));
    if !NAVIGATED.replace(true) {
        return;
    }
    if let Some(region) = page.get_element_by_id(LIVE_REGION) {
        region.set_text_content(Some(title));
    }
    request_animation_frame(|| {
        if let Some(heading) = document().query_selector("main h1").ok().flatten() {
            focus(&heading);
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
