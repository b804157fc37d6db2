use std::collections::BTreeMap;

use contract::preferences::Preferences;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::preferences;
use crate::identity::Identity;

use super::settings::{SETTINGS, Setting};

const KEY: &str = "vision";

/// The chosen values by the name of their setting. They live in this browser, so that
/// they hold before sign-in too, and with the profile of whoever has signed in.
#[derive(Debug, Clone, Copy)]
pub struct Vision {
    chosen: RwSignal<BTreeMap<String, String>>,
    identity: Identity,
}

impl Vision {
    /// As this browser remembers it.
    pub fn restored(identity: Identity) -> Self {
        let saved = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
        let chosen = saved
            .and_then(|saved| serde_json::from_slice(saved.as_bytes()).ok())
            .unwrap_or_default();
        let vision = Self {
            chosen: RwSignal::new(chosen),
            identity,
        };
        vision.follow();
        vision
    }

    pub fn is(self, setting: &Setting, value: &str) -> bool {
        self.chosen.with(|chosen| {
            chosen
                .get(setting.name)
                .map_or(setting.usual(), String::as_str)
                == value
        })
    }

    /// As the profile of whoever has signed in remembers it; a profile without settings takes over this browser's.
    fn follow(self) {
        let person = Memo::new(move |_| self.identity.me().map(|me| me.id));
        Effect::new(move |_| {
            if person.get().is_some() {
                spawn_local(self.load());
            }
        });
    }

    async fn load(self) {
        let Ok(kept) = preferences::read().await else {
            return;
        };
        match kept.vision {
            Some(vision) => {
                self.chosen.set(vision);
                self.apply_all();
                self.remember();
            }
            None if !self.chosen.with_untracked(BTreeMap::is_empty) => self.keep(),
            None => {}
        }
    }

    /// With the profile; without a session it stays in this browser.
    fn keep(self) {
        let vision = Some(self.chosen.get_untracked());
        let change = Preferences {
            vision,
            ..Preferences::default()
        };
        preferences::change(change);
    }

    fn changed(self) {
        self.remember();
        if self.identity.me_now().is_some() {
            self.keep();
        }
    }

    fn apply_all(self) {
        for setting in &SETTINGS {
            let value = self.chosen.with_untracked(|chosen| {
                chosen
                    .get(setting.name)
                    .map_or(setting.usual(), String::as_str)
                    .to_owned()
            });
            apply(setting, &value);
        }
    }

    pub fn choose(self, setting: &Setting, value: &str) {
        self.chosen.update(|chosen| {
            chosen.insert(setting.name.to_owned(), value.to_owned());
        });
        apply(setting, value);
        self.changed();
    }

    pub fn reset(self) {
        self.chosen.set(BTreeMap::new());
        self.apply_all();
        self.changed();
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
