//! What would become of each row now: the workflow table's answer for many cases in a constant number of statements.

use crate::{CaseworkError, calendar};
use chrono::{DateTime, Utc};
use domain::{
    applications::{
        access,
        planned::{SkipReason, StepKind, passed_over},
    },
    roles::Actor,
    workflow::{Seen, check},
};
use persistence::{
    Store,
    applications::{self, Found},
    planned_steps,
};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A case with the version that was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    pub id: Uuid,
    pub version: i64,
}

/// A row and why it would be passed over; without a reason it would be done.
#[derive(Debug, Clone)]
pub struct PreviewRow {
    pub wanted: Wanted,
    /// The case, when it is visible.
    pub found: Option<Found>,
    pub skipped: Option<(SkipReason, String)>,
}

/// Each of `wanted` once, in its order.
///
/// # Errors
/// [`CaseworkError::Store`].
pub async fn preview(
    store: &impl Store,
    actor: &Actor,
    kind: StepKind,
    wanted: &[Wanted],
    now: DateTime<Utc>,
) -> Result<Vec<PreviewRow>, CaseworkError> {
    let mut seen = HashSet::new();
    let wanted: Vec<Wanted> = wanted
        .iter()
        .copied()
        .filter(|one| seen.insert(one.id))
        .collect();
    let ids: Vec<Uuid> = wanted.iter().map(|one| one.id).collect();
    let mut found: HashMap<Uuid, Found> = applications::find_many(store, &ids)
        .await?
        .into_iter()
        .filter(|found| access::can_see(actor, &found.facts))
        .map(|found| (found.case.id, found))
        .collect();
    let waits: HashSet<Uuid> = planned_steps::waits(store, &ids)
        .await?
        .into_iter()
        .collect();
    let today = calendar::day_of(now);
    Ok(wanted
        .into_iter()
        .map(|wanted| {
            let found = found.remove(&wanted.id);
            let seen = Seen::Said(Some(wanted.version));
            let checked = check(found.as_ref(), kind.action(), actor, seen, today);
            let skipped = match checked {
                Err(denied) => Some(passed_over(kind, denied)),
                Ok((found, _)) if waits.contains(&found.case.id) => {
                    Some(skip_reason(SkipReason::AlreadyPlanned))
                }
                Ok(_) => None,
            };
            PreviewRow {
                wanted,
                found,
                skipped,
            }
        })
        .collect())
}

pub(super) fn skip_reason(reason: SkipReason) -> (SkipReason, String) {
    (reason, reason.title().to_owned())
}
