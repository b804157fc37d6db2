//! The person's own steps, read from the server: a reload or another browser shows the same.

use chrono::{DateTime, Duration, Utc};
use contract::planned_steps::PlannedStep;
use domain::applications::planned::{RowOutcome, StepKind, StepStatus};
use domain::roles::Role;
use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*, task::spawn_local};
use std::collections::HashSet;
use uuid::Uuid;

use super::hidden;
use crate::api::planned_steps;
use crate::clock;
use crate::identity::use_identity;

const SECOND: std::time::Duration = std::time::Duration::from_secs(1);
/// How long the report of a step is shown.
const REPORTED: Duration = Duration::minutes(10);

/// The steps in sight, their countdown, and a signal that counts how many have ended since the page was opened.
#[derive(Debug, Clone, Copy)]
pub struct Steps {
    items: RwSignal<Vec<PlannedStep>>,
    read_at: RwSignal<DateTime<Utc>>,
    now: RwSignal<DateTime<Utc>>,
    hidden: RwSignal<HashSet<Uuid>>,
    asking: RwSignal<bool>,
    pub ended: RwSignal<u32>,
}

impl Steps {
    /// Reads them, and goes on until the page is left.
    pub fn of_this_page() -> Self {
        let now = clock::now();
        let steps = Self {
            items: RwSignal::new(Vec::new()),
            read_at: RwSignal::new(now),
            now: RwSignal::new(now),
            hidden: RwSignal::new(hidden::read()),
            asking: RwSignal::new(false),
            ended: RwSignal::new(0),
        };
        let plans = matches!(
            use_identity().role_now(),
            Some(Role::MunicipalCoordinator | Role::Operator)
        );
        if plans {
            steps.read();
            let ticking = set_interval_with_handle(move || steps.tick(), SECOND).ok();
            on_cleanup(move || ticking.as_ref().map_or((), IntervalHandle::clear));
        }
        steps
    }

    pub fn read(self) {
        if self.asking.get_untracked() {
            return;
        }
        self.asking.set(true);
        spawn_local(async move {
            let answer = planned_steps::list().await;
            self.asking.try_set(false);
            let Ok(answer) = answer else { return };
            let waited = self.items.try_with_untracked(|items| {
                let waiting = items.iter().filter(|step| is_waiting(step));
                waiting.map(|step| step.id).collect::<Vec<_>>()
            });
            let over = answer
                .items
                .iter()
                .any(|step| !is_waiting(step) && waited.iter().flatten().any(|id| *id == step.id));
            let now = clock::now();
            self.read_at.try_set(now);
            self.now.try_set(now);
            self.items.try_set(answer.items);
            if over {
                let _ = self.ended.try_update(|times| *times += 1);
            }
        });
    }

    /// The clock goes on while something waits; when its moment has come, the server is asked every other second.
    fn tick(self) {
        let waits = self
            .items
            .try_with_untracked(|items| items.iter().any(is_waiting));
        if waits != Some(true) {
            return;
        }
        self.now.set(clock::now());
        let due = self.items.with_untracked(|items| {
            items
                .iter()
                .any(|step| is_waiting(step) && self.left_untracked(step) == 0)
        });
        if due && (clock::now() - self.read_at.get_untracked()).num_milliseconds() >= 1900 {
            self.read();
        }
    }

    /// What was just planned.
    pub fn add(self, step: PlannedStep) {
        self.items.update(|items| items.insert(0, step));
        self.read();
    }

    /// Seconds until it is performed (reactive).
    pub fn left(self, step: &PlannedStep) -> u64 {
        left_at(step, self.now.get() - self.read_at.get())
    }

    fn left_untracked(self, step: &PlannedStep) -> u64 {
        left_at(
            step,
            self.now.get_untracked() - self.read_at.get_untracked(),
        )
    }

    /// Ids of what waits, and of what was done lately; with a case, of those that are about it alone (reactive).
    pub fn shown(self, only: Option<Uuid>) -> Vec<Uuid> {
        let (now, hidden) = (self.now.get(), self.hidden.get());
        self.items.with(|items| {
            items
                .iter()
                .filter(|step| match only {
                    Some(case) => step.rows.iter().any(|row| row.application_id == case),
                    None => true,
                })
                .filter(|step| is_waiting(step) || step.state == StepStatus::Done)
                .filter(|step| step.ended_at.is_none_or(|ended| now - ended < REPORTED))
                .map(|step| step.id)
                .filter(|id| !hidden.contains(id))
                .collect()
        })
    }

    /// One of them (reactive).
    pub fn get(self, id: Uuid) -> Option<PlannedStep> {
        self.items
            .with(|items| items.iter().find(|step| step.id == id).cloned())
    }

    /// What waits to be done to this case (reactive).
    pub fn waiting_for(self, case: Uuid) -> Option<StepKind> {
        self.items.with(|items| {
            let waits = |step: &&PlannedStep| {
                is_waiting(step)
                    && step
                        .rows
                        .iter()
                        .any(|row| row.application_id == case && row.outcome == RowOutcome::Waiting)
            };
            items.iter().find(waits).map(|step| step.kind)
        })
    }

    pub fn hide(self, id: Uuid) {
        self.hidden.update(|hidden| {
            // Of what is no longer told of, there is nothing to remember.
            self.items.with_untracked(|items| {
                hidden.retain(|one| items.iter().any(|step| step.id == *one))
            });
            hidden.insert(id);
            hidden::keep(hidden);
        });
    }
}

pub(super) fn is_waiting(step: &PlannedStep) -> bool {
    step.state == StepStatus::Planned
}

fn left_at(step: &PlannedStep, passed: Duration) -> u64 {
    let passed = u64::try_from(passed.num_seconds()).unwrap_or_default();
    step.seconds_left.saturating_sub(passed)
}
