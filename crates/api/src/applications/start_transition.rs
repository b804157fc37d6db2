//! The beginning of every move, in the order of the checks: 404, 403, 428, 412, 409.
//!
//! What takes long, a file on its way or a document to be made, comes before the transaction: [`precheck`] asks without the lock, so that
//! a wrong request costs nothing; [`start_transition`] asks again under it, and the same version proves that what was made fits.

use super::view::case_json;
use crate::{
    State,
    identity::Acting,
    if_match::{IfMatch, etag},
    problem::{ApiError, ApiResult},
};
use actix_web::HttpResponse;
use casework::Transition;
use domain::{
    applications::{Action, access},
    roles::Actor,
    workflow,
};
use persistence::{
    Store,
    applications::{self, Found},
};
use uuid::Uuid;

/// Opens the transaction, locks the case and asks the workflow table.
pub(crate) async fn start_transition(
    state: &State,
    acting: &Acting,
    id: Uuid,
    action: Action,
    if_match: &IfMatch,
) -> ApiResult<Transition> {
    let tx = state.database.begin(state.now()).await?;
    let found = applications::lock(&tx, id).await?;
    let (found, permit) =
        workflow::check(found, action, &acting.actor, if_match.seen(), state.today())?;
    Ok(Transition {
        tx,
        found,
        permit,
        by: acting.author.clone(),
    })
}

/// The same checks without a transaction; see the module.
pub(crate) async fn precheck(
    state: &State,
    acting: &Acting,
    id: Uuid,
    action: Action,
    if_match: &IfMatch,
) -> ApiResult<Found> {
    let found = applications::find(&state.database.reader(), id).await?;
    let (found, _permit) =
        workflow::check(found, action, &acting.actor, if_match.seen(), state.today())?;
    Ok(found)
}

/// What was written lasts; the answer is the case as it is now.
pub(crate) async fn respond(
    state: &State,
    acting: &Acting,
    transition: Transition,
) -> ApiResult<HttpResponse> {
    let Transition { tx, found, .. } = transition;
    let found = applications::find(&tx, found.case.id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let json = case_json(state, &tx, acting, found).await?;
    tx.commit().await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}

/// The case, if it exists for this actor.
pub(crate) async fn visible(store: &impl Store, actor: &Actor, id: Uuid) -> ApiResult<Found> {
    applications::find(store, id)
        .await?
        .filter(|found| access::can_see(actor, &found.facts))
        .ok_or_else(ApiError::not_found)
}
