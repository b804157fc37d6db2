//! The last save, when the page goes.

use contract::applications::DraftChange;
use leptos::prelude::*;
use leptos::task::spawn_local;
use uuid::Uuid;

use super::Draft;
use crate::api::applications;

impl Draft {
    /// The page goes: its signals are gone too when the answer comes, so the last change travels on its own.
    pub(super) fn save_when_leaving(self) {
        self.stop_timer();
        let pending = self
            .pending
            .try_update_value(std::mem::take)
            .unwrap_or_default();
        let (change, sent) = self.sendable(pending);
        let version = self.case.try_with_untracked(|case| case.version);
        if let (Some(version), false) = (version, sent.is_empty()) {
            spawn_local(save_last(self.id, version, change));
        }
    }
}

async fn save_last(id: Uuid, version: i64, change: DraftChange) {
    if let Err(error) = applications::change(id, version, &change).await
        && error.is_stale()
        && let Ok(case) = applications::read(id).await
    {
        let _ = applications::change(id, case.version, &change).await;
    }
}
