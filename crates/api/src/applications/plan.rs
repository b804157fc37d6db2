//! `PUT /applications/{id}/plan`

use super::{start_transition, view::case_json};
use crate::{
    State,
    body::Body,
    identity::Acting,
    if_match::{IfMatch, etag},
    planning::{self, with_operator},
    problem::{ApiError, ApiResult},
    schedule::note_change,
};
use actix_web::{HttpResponse, put, web};
use casework::applications::tell_of_changed_plan;
use contract::applications::{ApplicationCase, Plan};
use domain::{
    applications::{Action, plan::EXPERTS_PER_CASE},
    roles::Role,
};
use persistence::applications::{self, Case};
use uuid::Uuid;

/// Plan
///
/// Period, start and up to two experts; what is left out is open. A municipal coordinator names experts of the own municipality (who is
/// named already may stay) and only while the schedule is theirs; an operator names anybody's. General route only. Nobody is named on
/// their own application or on one of their organisation; a common surname needs a reason, which the history keeps.
#[utoipa::path(operation_id = "plan_application", tag = "График", request_body = Plan,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The planned case", body = ApplicationCase)))]
#[put("/applications/{id}/plan")]
pub(crate) async fn plan(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<Plan>,
) -> ApiResult<HttpResponse> {
    let reader = state.database.reader();
    match save(&state, &acting, *id, &if_match, body).await {
        Ok(json) => Ok(HttpResponse::Ok()
            .insert_header(etag(json.version))
            .json(json)),
        Err(error) => Err(with_operator(&reader, error).await),
    }
}

async fn save(
    state: &State,
    acting: &Acting,
    id: Uuid,
    if_match: &IfMatch,
    body: Body<Plan>,
) -> ApiResult<ApplicationCase> {
    let transition = start_transition(state, acting, id, Action::Plan, if_match).await?;
    let (tx, case) = (&transition.tx, &transition.found.case);
    let body = body.parse()?;
    let period = planning::chosen(tx, case, acting, &body).await?;
    let within = acting
        .actor
        .municipality_id
        .filter(|_| acting.actor.role == Role::MunicipalCoordinator);
    let experts = planning::choose(tx, &transition.found, &body, within).await?;
    let wanted = casework::applications::Plan {
        left_to_operator: left_to_operator(case, &body, experts.len()),
        period,
        experts,
    };
    casework::applications::plan(&transition, &wanted).await?;
    for period_id in planning::touched(case, period.map(|(id, _)| id)) {
        note_change(tx, case.municipality_id, period_id).await?;
    }
    let found = applications::find(tx, id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    tell_of_changed_plan(tx, &transition.found, &found).await?;
    let json = case_json(state, tx, acting, found).await?;
    transition.tx.commit().await?;
    Ok(json)
}

/// Whether the empty places are the operator's to fill; not said: as it was.
fn left_to_operator(case: &Case, body: &Plan, experts: usize) -> bool {
    let was = case.experts_requested_at.is_some();
    experts < EXPERTS_PER_CASE && body.leave_to_operator.unwrap_or(was)
}
