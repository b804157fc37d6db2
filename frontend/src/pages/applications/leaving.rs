use leptos::ev::beforeunload;
use leptos::prelude::*;

/// The browser asks before the tab is closed while `unsaved` says so.
pub fn warn_before_leaving(unsaved: impl Fn() -> bool + 'static) {
    let listener = window_event_listener(beforeunload, move |event| {
        if unsaved() {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}
