//! Autosave: two seconds after the last key; a field that is left, and a page that is left, save at once.

use std::time::Duration;

use leptos::prelude::*;

use super::{Draft, Field, store::SaveState};

const PAUSE: Duration = Duration::from_secs(2);

impl Draft {
    /// Saves the answer some time after each change of its input. Call it while the input is being made.
    pub fn watch(self, field: Field) {
        let value = self.value(field);
        Effect::new(move |before: Option<String>| {
            let now = value.get();
            if before.is_some_and(|before| before != now) && self.is_news(field, &now) {
                self.typed(field, now.clone());
            }
            now
        });
    }

    /// Not what the server has, or not what it is going to have.
    fn is_news(self, field: Field, now: &str) -> bool {
        let waiting = self
            .pending
            .with_value(|pending| pending.contains_key(&field));
        let refused = self
            .refused
            .with_untracked(|refused| refused.contains_key(&field));
        waiting
            || refused
            || self.running.get_value()
            || self
                .case
                .with_untracked(|case| field.stored(&case.data) != now)
    }

    /// A key was pressed or a choice made.
    pub fn typed(self, field: Field, value: String) {
        self.refused.update(|refused| {
            refused.remove(&field);
        });
        self.pending.update_value(|pending| {
            pending.insert(field, value);
        });
        self.state.set(SaveState::Typing);
        self.stop_timer();
        let handle = set_timeout_with_handle(move || self.save_soon(), PAUSE).ok();
        self.timer.set_value(handle);
    }

    pub(super) fn stop_timer(self) {
        if let Some(handle) = self.timer.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }
}
