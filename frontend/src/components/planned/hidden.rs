//! Which reports were hidden: kept while the tab is open, so that a reload does not show them again.

use leptos::prelude::window;
use std::collections::HashSet;
use uuid::Uuid;

const KEY: &str = "hidden_reports";

pub fn read() -> HashSet<Uuid> {
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    kept.and_then(|kept| serde_json::from_slice(kept.as_bytes()).ok())
        .unwrap_or_default()
}

/// Without storage they are hidden until the page is left.
pub fn keep(hidden: &HashSet<Uuid>) {
    if let (Some(storage), Ok(hidden)) = (storage(), serde_json::to_string(hidden)) {
        drop(storage.set_item(KEY, &hidden));
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}
