//! What would become of each row now: the workflow table's answer for many cases in a constant number of statements.

use crate::{CaseworkError, calendar};
use chrono::{DateTime, Utc};
use domain::{
    applications::{
        access,
        planned::{SkipReason, StepKind, changed, skipped},
        workflow,
    },
    roles::Actor,
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
    Ok(wanted
        .into_iter()
        .map(|wanted| {
            let found = found.remove(&wanted.id);
            let skipped = match &found {
                None => Some(skip_reason(SkipReason::NotVisible)),
                Some(found) => why_not(actor, kind, found, wanted.version, now).or_else(|| {
                    waits
                        .contains(&wanted.id)
                        .then(|| skip_reason(SkipReason::AlreadyPlanned))
                }),
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

fn why_not(
    actor: &Actor,
    kind: StepKind,
    found: &Found,
    version: i64,
    now: DateTime<Utc>,
) -> Option<(SkipReason, String)> {
    let claim = match workflow::claim(kind.action(), actor, &found.facts) {
        Ok(claim) => claim,
        Err(refusal) => return Some(skipped(kind, refusal)),
    };
    if found.case.version != version {
        return Some(changed(found.case.stage));
    }
    claim
        .at(&found.facts, calendar::day_of(now))
        .err()
        .map(|refusal| skipped(kind, refusal))
}
