//! Autosave: two seconds after the last key, at once when a field is left, before the page is left.

use std::time::Duration;

use chrono::Utc;
use contract::applications::{ApplicationCase, DraftChange};
use futures::channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{
    Draft, Field,
    store::{Pending, SaveState},
};
use crate::api::{ApiError, applications};
use crate::clock::short_instant;

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
        waiting
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

    /// Saves without waiting for the answer.
    pub fn save_soon(self) {
        spawn_local(async move {
            self.save().await;
        });
    }

    /// Saves all that was typed. `true` when the server has everything.
    pub async fn save(self) -> bool {
        self.stop_timer();
        while self.running.try_get_value().unwrap_or_default() {
            pause(Duration::from_millis(50)).await;
        }
        if self.running.try_set_value(true).is_some() {
            return false;
        }
        let saved = self.save_pending().await;
        self.running.try_set_value(false);
        saved
    }

    async fn save_pending(self) -> bool {
        loop {
            let pending = self
                .pending
                .try_update_value(std::mem::take)
                .unwrap_or_default();
            let (change, sent) = self.sendable(pending);
            if sent.is_empty() {
                return self
                    .refused
                    .try_with(|refused| refused.is_empty())
                    .unwrap_or_default();
            }
            self.state.try_set(SaveState::Saving);
            let Some(version) = self.case.try_with_untracked(|case| case.version) else {
                return false;
            };
            let answer = applications::change(self.id, version, &change).await;
            if !self.heard(answer, sent).await {
                return false;
            }
        }
    }

    /// Sorts out the answers that cannot be read; the others make the change.
    pub(super) fn sendable(self, pending: Pending) -> (DraftChange, Pending) {
        let mut change = DraftChange::default();
        let mut sent = Pending::new();
        for (field, value) in pending {
            match field.write(&value, &mut change) {
                Ok(()) => {
                    sent.insert(field, value);
                }
                Err(message) => self.refuse(field, message),
            }
        }
        (change, sent)
    }

    /// `true` to go on with what was typed meanwhile.
    async fn heard(self, answer: Result<ApplicationCase, ApiError>, sent: Pending) -> bool {
        match answer {
            Ok(case) => {
                self.take(case);
                self.state.try_set(SaveState::Saved(time_now()));
                true
            }
            Err(error) if error.is_stale() => self.merge(sent).await,
            Err(error) => {
                let refused: Vec<_> = error
                    .fields()
                    .iter()
                    .filter_map(|problem| {
                        Some((Field::named(&problem.field)?, problem.message.clone()))
                    })
                    .collect();
                let rest = sent
                    .into_iter()
                    .filter(|(field, _)| refused.iter().all(|(name, _)| name != field))
                    .collect();
                self.put_back(rest);
                self.state.try_set(SaveState::Failed(error.words()));
                let again = !refused.is_empty();
                refused
                    .into_iter()
                    .for_each(|(field, message)| self.refuse(field, message));
                again
            }
        }
    }

    /// Answers that did not arrive wait again, unless something newer was typed.
    pub(super) fn put_back(self, sent: Pending) {
        self.pending.try_update_value(|pending| {
            for (field, value) in sent {
                pending.entry(field).or_insert(value);
            }
        });
    }

    fn refuse(self, field: Field, message: String) {
        self.refused
            .try_update(|refused| refused.insert(field, message));
        self.state.try_set(SaveState::Failed(
            "Одно из полей нужно исправить, остальное сохранено".to_owned(),
        ));
    }

    pub(super) fn stop_timer(self) {
        if let Some(handle) = self.timer.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }
}

/// «14:05» in Tomsk.
fn time_now() -> String {
    short_instant(Utc::now())
        .rsplit('\u{a0}')
        .next()
        .unwrap_or_default()
        .to_owned()
}

async fn pause(time: Duration) {
    let (send, done) = oneshot::channel();
    set_timeout(
        move || {
            let _ = send.send(());
        },
        time,
    );
    let _ = done.await;
}
