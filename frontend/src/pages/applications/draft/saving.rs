//! The save itself: one at a time, until everything that was typed has arrived or is refused.

use std::time::Duration;

use contract::applications::{ApplicationCase, DraftChange};
use futures::channel::oneshot;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{
    Draft, Field,
    store::{Pending, SaveState},
};
use crate::api::{ApiError, applications};
use crate::clock::{now, short_instant};

impl Draft {
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
                    .try_with_untracked(|refused| refused.is_empty())
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
            Err(error) => self.sort_out(&error, sent),
        }
    }

    /// Answers that the server refuses wait for the user; the others go again without them, when that is why nothing
    /// was saved.
    fn sort_out(self, error: &ApiError, mut sent: Pending) -> bool {
        let mut again = false;
        for problem in error.fields() {
            let Some(field) = Field::named(&problem.field) else {
                continue;
            };
            again |= sent.remove(&field).is_some();
            self.refuse(field, problem.message.clone());
        }
        self.put_back(sent);
        self.state.try_set(SaveState::Failed(error.words()));
        again
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
        self.state.try_set(SaveState::Quiet);
    }
}

/// «14:05» in Tomsk.
fn time_now() -> String {
    short_instant(now())
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
