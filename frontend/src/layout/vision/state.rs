use std::collections::BTreeMap;

use leptos::prelude::*;

use super::settings::{SETTINGS, Setting};

const KEY: &str = "vision";

/// The chosen values by the name of their setting. They live in this browser, so that they hold before sign-in too.
#[derive(Debug, Clone, Copy)]
pub struct Vision {
    chosen: RwSignal<BTreeMap<String, String>>,
}

impl Vision {
    /// As this browser remembers it.
    pub fn restored() -> Self {
        let saved = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
        let chosen = saved
            .and_then(|saved| serde_json::from_str(&saved).ok())
            .unwrap_or_default();
        Self {
            chosen: RwSignal::new(chosen),
        }
    }

    pub fn is(self, setting: &Setting, value: &str) -> bool {
        self.chosen.with(|chosen| {
            chosen
                .get(setting.name)
                .map_or(setting.usual(), String::as_str)
                == value
        })
    }

    pub fn choose(self, setting: &Setting, value: &str) {
        self.chosen.update(|chosen| {
            chosen.insert(setting.name.to_owned(), value.to_owned());
        });
        apply(setting, value);
        self.remember();
    }

    pub fn reset(self) {
        self.chosen.set(BTreeMap::new());
        for setting in &SETTINGS {
            apply(setting, setting.usual());
        }
        self.remember();
    }

    /// Without storage the choice holds until the tab closes.
    fn remember(self) {
        if let (Some(storage), Ok(chosen)) =
            (storage(), self.chosen.with_untracked(serde_json::to_string))
        {
            drop(storage.set_item(KEY, &chosen));
        }
    }
}

fn apply(setting: &Setting, value: &str) {
    if let Some(root) = document().document_element() {
        drop(root.set_attribute(&format!("data-{}", setting.name), value));
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
