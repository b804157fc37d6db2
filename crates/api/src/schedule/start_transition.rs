//! The beginning of every move of a schedule: 404, 403, 428, 412, 409. [`precheck`] asks the same without the lock, before a document is made.

use super::{content::place, show::schedule_json};
use crate::{
    State,
    identity::Acting,
    if_match::{IfMatch, etag},
    problem::ApiResult,
};
use actix_web::HttpResponse;
use casework::schedule::{Place, Transition};
use domain::{schedule::ScheduleAction, workflow};
use persistence::schedule::{self, Schedule};
use uuid::Uuid;

pub(super) async fn start_transition(
    state: &State,
    acting: &Acting,
    (municipality_id, period_id): (Uuid, Uuid),
    action: ScheduleAction,
    if_match: &IfMatch,
) -> ApiResult<Transition> {
    let tx = state.database.begin(state.now()).await?;
    let place = place(&tx, municipality_id, period_id).await?;
    let schedule = schedule::lock(&tx, municipality_id, period_id).await?;
    let (actor, seen) = (&acting.actor, if_match.seen());
    let found = Some((schedule.facts(), schedule));
    let ((_, schedule), permit) = workflow::check(found, action, actor, seen, state.today())?;
    Ok(Transition {
        tx,
        place,
        schedule,
        permit,
        by: acting.author.clone(),
    })
}

pub(super) async fn precheck(
    state: &State,
    acting: &Acting,
    (municipality_id, period_id): (Uuid, Uuid),
    action: ScheduleAction,
    if_match: &IfMatch,
) -> ApiResult<(Place, Schedule)> {
    let reader = state.database.reader();
    let place = place(&reader, municipality_id, period_id).await?;
    let schedule = schedule::find(&reader, municipality_id, period_id).await?;
    let (actor, seen) = (&acting.actor, if_match.seen());
    let found = Some((schedule.facts(), schedule));
    let ((_, schedule), _permit) = workflow::check(found, action, actor, seen, state.today())?;
    Ok((place, schedule))
}

/// What was written lasts; the answer is the schedule as it is now.
pub(super) async fn respond(acting: &Acting, transition: Transition) -> ApiResult<HttpResponse> {
    let json = schedule_json(&transition.tx, &acting.actor, &transition.place).await?;
    transition.tx.commit().await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}
