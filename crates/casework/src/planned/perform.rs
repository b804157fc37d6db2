//! Doing what was planned: each row in a transaction of its own, with a permit asked anew for the one who planned it.

use super::preview::skip_reason;
use crate::{
    CaseworkError, Transition,
    applications::{register, reject},
    calendar,
};
use chrono::{DateTime, Utc};
use domain::{
    applications::planned::{SkipReason, StepMove, passed_over},
    roles::Actor,
    workflow::{Seen, check},
};
use persistence::{
    Database, StoreError, WriteTx, applications as cases,
    people::{self, Person},
    planned_steps::{self, Outcome, PlannedRow, Step},
    sessions, substitutions,
};
use uuid::Uuid;

/// Performs rows of a step that is due, `most` of them at one time; returns how many. What is left, the next call or
/// another worker goes on with. A row is recorded in the transaction of its move: it is done once, or not at all.
///
/// # Errors
/// [`CaseworkError::Store`]; the lease ends then and the step is tried again.
pub async fn perform_due(
    database: &Database,
    now: impl Fn() -> DateTime<Utc>,
    most: usize,
) -> Result<usize, CaseworkError> {
    if !planned_steps::due(&database.reader(), now()).await? {
        return Ok(0);
    }
    let tx = database.begin(now()).await?;
    let claimed = planned_steps::claim(&tx).await?;
    tx.commit().await?;
    let Some(step) = claimed else { return Ok(0) };
    for done in 0..most {
        if !perform_next(database, &step, now()).await? {
            return Ok(done.max(1));
        }
    }
    let tx = database.begin(now()).await?;
    planned_steps::release(&tx, step.id).await?;
    tx.commit().await?;
    Ok(most)
}

/// The next row; `false` when there was none and the step is done.
async fn perform_next(
    database: &Database,
    step: &Step,
    at: DateTime<Utc>,
) -> Result<bool, CaseworkError> {
    let tx = database.begin(at).await?;
    planned_steps::hold(&tx, step.id).await?;
    let Some(row) = planned_steps::next(&tx, step.id).await? else {
        planned_steps::finish(&tx, step.id).await?;
        tx.commit().await?;
        return Ok(false);
    };
    let (tx, outcome) = match attempt(tx, step, &row).await {
        Ok(done) => done,
        Err(CaseworkError::Store(StoreError::Database(error))) => {
            return Err(StoreError::Database(error).into());
        }
        // Nothing of it may stay: what it became is written by a transaction of its own.
        Err(error) => {
            let tx = database.begin(at).await?;
            planned_steps::hold(&tx, step.id).await?;
            planned_steps::record(&tx, &row, failed(&error)).await?;
            tx.commit().await?;
            return Ok(true);
        }
    };
    planned_steps::record(&tx, &row, outcome).await?;
    tx.commit().await?;
    Ok(true)
}

fn failed(error: &CaseworkError) -> Outcome {
    let (reason, words) = match error {
        CaseworkError::Store(StoreError::Stale) => skip_reason(SkipReason::Changed),
        _ => (
            SkipReason::NotNow,
            "Не удалось выполнить: откройте заявление и повторите".to_owned(),
        ),
    };
    Outcome::Skipped(reason, words)
}

fn skip((reason, words): (SkipReason, String)) -> Outcome {
    Outcome::Skipped(reason, words)
}

/// The transaction comes back with what became of the row; after an error nothing of it is left.
async fn attempt(
    tx: WriteTx,
    step: &Step,
    row: &PlannedRow,
) -> Result<(WriteTx, Outcome), CaseworkError> {
    let Some(actor) = acting(&tx, step).await? else {
        return Ok((tx, skip(skip_reason(SkipReason::RoleEnded))));
    };
    let found = cases::lock(&tx, row.application_id).await?;
    let (kind, seen) = (step.what.kind(), Seen::Said(Some(row.version)));
    let today = calendar::day_of(tx.at());
    let (found, permit) = match check(found, kind.action(), &actor, seen, today) {
        Ok(checked) => checked,
        Err(denied) => return Ok((tx, skip(passed_over(kind, denied)))),
    };
    let transition = Transition {
        tx,
        found,
        permit,
        by: step.by.clone(),
    };
    let number = match &step.what {
        StepMove::Register => Some(register(&transition).await?.to_string()),
        StepMove::Reject(why) => {
            reject(&transition, why).await?;
            None
        }
    };
    Ok((transition.tx, Outcome::Done(number)))
}

/// The one who planned it, if not blocked and the role is still held; a substitute while the substitution is in force.
async fn acting(tx: &WriteTx, step: &Step) -> Result<Option<Actor>, CaseworkError> {
    let person = people::find(tx, step.by.id).await?;
    let grant = people::grant_by_id(tx, step.grant_id).await?;
    let (Some(person), Some(grant)) = (person, grant) else {
        return Ok(None);
    };
    if person.blocked_at.is_some() || grant.role != step.by.role {
        return Ok(None);
    }
    let in_place_of = if grant.person_id == person.id {
        None
    } else {
        match principal(tx, &person, grant.id).await? {
            Some(principal) => Some(principal),
            None => return Ok(None),
        }
    };
    Ok(Some(Actor {
        person_id: person.id,
        role: grant.role,
        municipality_id: grant.municipality_id,
        organisation_id: grant.organisation_id,
        in_place_of,
    }))
}

/// In whose place this person holds the role today.
async fn principal(
    tx: &WriteTx,
    substitute: &Person,
    grant_id: Uuid,
) -> Result<Option<Uuid>, CaseworkError> {
    let today = calendar::day_of(tx.at());
    for one in substitutions::of_substitute(tx, substitute.id, today).await? {
        if one.grant_id == grant_id
            && let Some(found) = sessions::in_force(tx, one.id, substitute, today).await?
        {
            return Ok(Some(found.principal.id));
        }
    }
    Ok(None)
}
