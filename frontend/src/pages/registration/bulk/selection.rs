use contract::applications::ApplicationRow;
use contract::planned_steps::{NewPlannedStep, SelectedCase};
use domain::applications::planned::{MOST_ROWS, StepKind};
use leptos::{prelude::*, task::spawn_local};
use uuid::Uuid;

use crate::api::{ApiError, Query, applications};

/// Rows that the server gives at one time.
const AT_ONCE: u64 = 200;

/// The selected rows, in the order of their selection, over all pages of the list.
#[derive(Debug, Clone, Copy)]
pub struct Selection {
    rows: RwSignal<Vec<SelectedCase>>,
    /// «Выбрать все» is on its way.
    pub gathering: RwSignal<bool>,
}

impl Selection {
    pub fn none() -> Self {
        Self {
            rows: RwSignal::new(Vec::new()),
            gathering: RwSignal::new(false),
        }
    }

    /// Reactive.
    pub fn has(self, id: Uuid) -> bool {
        self.rows.with(|rows| rows.iter().any(|row| row.id == id))
    }

    /// Reactive.
    pub fn count(self) -> usize {
        self.rows.with(Vec::len)
    }

    /// Selects these or takes them out.
    pub fn set(self, rows: &[ApplicationRow], chosen: bool) {
        self.rows.update(|now| {
            now.retain(|one| rows.iter().all(|row| row.id != one.id));
            if chosen {
                now.extend(rows.iter().map(selected));
                now.truncate(MOST_ROWS);
            }
        });
    }

    /// What stands on the page now has other versions than when it was selected: the new ones count.
    pub fn renew(self, rows: &[ApplicationRow]) {
        let stale = self.rows.with_untracked(|now| {
            now.iter().any(|one| {
                rows.iter()
                    .any(|row| row.id == one.id && row.version != one.version)
            })
        });
        if stale {
            self.rows.update(|now| {
                for one in now {
                    if let Some(row) = rows.iter().find(|row| row.id == one.id) {
                        one.version = row.version;
                    }
                }
            });
        }
    }

    /// What is being gathered is not selected, either.
    pub fn clear(self) {
        if self.gathering.get_untracked() {
            self.gathering.set(false);
        }
        if self.rows.with_untracked(|rows| !rows.is_empty()) {
            self.rows.set(Vec::new());
        }
    }

    /// Every row of the filter, a thousand at most.
    pub fn take_all(self, rows: Query, failed: Callback<ApiError>) {
        if self.gathering.get_untracked() {
            return;
        }
        self.gathering.set(true);
        spawn_local(async move {
            let found = all(&rows).await;
            if self.gathering.try_get_untracked() != Some(true) {
                return;
            }
            match found {
                Ok(found) => {
                    self.rows.try_set(found);
                }
                Err(error) => failed.run(error),
            }
            self.gathering.try_set(false);
        });
    }

    /// The request for the server (reactive).
    pub fn step(self) -> NewPlannedStep {
        NewPlannedStep {
            kind: StepKind::Register,
            items: self.rows.get(),
            reason_code: None,
            comment: None,
        }
    }
}

fn selected(row: &ApplicationRow) -> SelectedCase {
    SelectedCase {
        id: row.id,
        version: row.version,
    }
}

async fn all(rows: &Query) -> Result<Vec<SelectedCase>, ApiError> {
    let mut found: Vec<SelectedCase> = Vec::new();
    for page in 1.. {
        let query = rows.clone().with("page", page).with("per_page", AT_ONCE);
        let part = applications::list(&query).await?;
        found.extend(part.items.iter().map(selected));
        if page * AT_ONCE >= part.total || found.len() >= MOST_ROWS {
            break;
        }
    }
    found.truncate(MOST_ROWS);
    Ok(found)
}
