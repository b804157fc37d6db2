//! Two windows, or the teacher and the school coordinator, change one draft: nobody's typing is lost.

use contract::applications::ApplicationData;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{
    Draft, Field,
    store::{Pending, SaveState},
};
use crate::api::applications;

/// One answer that was changed here and elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    pub field: Field,
    /// What the server has now, as the input would hold it.
    pub theirs: String,
    /// The same for a reader.
    pub theirs_shown: String,
    pub mine: String,
}

impl Draft {
    /// After «stale»: takes the newer draft, shows what is new in fields nobody types in, and asks about the others.
    /// `true` to save again.
    pub(super) async fn merge(self, sent: Pending) -> bool {
        let fresh = match applications::read(self.id).await {
            Ok(fresh) => fresh,
            Err(error) => {
                self.put_back(sent);
                self.state.try_set(SaveState::Failed(error.words()));
                return false;
            }
        };
        let Some(before) = self.case.try_with_untracked(|case| case.data.clone()) else {
            return false;
        };
        let mut typed = sent;
        typed.extend(
            self.pending
                .try_update_value(std::mem::take)
                .unwrap_or_default(),
        );
        let conflicts: Vec<Conflict> = Field::ALL
            .into_iter()
            .filter_map(|field| self.compare(field, &before, &fresh.data, &mut typed))
            .collect();
        self.take(fresh);
        self.put_back(typed);
        if !conflicts.is_empty() {
            self.state.try_set(SaveState::Quiet);
            self.conflicts.try_update(|known| {
                known.retain(|old| conflicts.iter().all(|new| new.field != old.field));
                known.extend(conflicts);
            });
        }
        true
    }

    /// After documents changed: the case has another version.
    pub fn reload(self) {
        spawn_local(async move {
            if self.merge(Pending::new()).await {
                self.save().await;
            }
        });
    }

    fn compare(
        self,
        field: Field,
        before: &ApplicationData,
        now: &ApplicationData,
        typed: &mut Pending,
    ) -> Option<Conflict> {
        let theirs = field.stored(now);
        if theirs == field.stored(before) {
            return None;
        }
        match typed.remove(&field) {
            Some(mine) if mine == theirs => None,
            Some(mine) => Some(Conflict {
                field,
                theirs_shown: field.shown(now).unwrap_or_default(),
                theirs,
                mine,
            }),
            None => {
                self.value(field).try_set(theirs);
                self.refreshed.try_set(true);
                None
            }
        }
    }

    /// Whether an answer waits for a decision.
    pub fn is_in_conflict(self) -> bool {
        let waiting = self
            .conflicts
            .try_with_untracked(|conflicts| !conflicts.is_empty());
        waiting.unwrap_or_default()
    }

    /// Ends a conflict with one of the two answers.
    pub fn decide(self, conflict: &Conflict, keep_mine: bool) {
        self.conflicts
            .update(|known| known.retain(|other| other.field != conflict.field));
        if keep_mine {
            self.value(conflict.field).set(conflict.mine.clone());
            self.typed(conflict.field, conflict.mine.clone());
            self.save_soon();
        } else {
            self.value(conflict.field).set(conflict.theirs.clone());
            self.state.set(SaveState::Quiet);
        }
    }
}
