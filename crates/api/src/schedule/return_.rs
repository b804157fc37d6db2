//! `POST /schedules/{municipality_id}/{period_id}/return`

use super::{
    content,
    start_transition::{respond, start_transition},
};
use crate::{
    State,
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::schedule::{Schedule, ScheduleRemarks};
use domain::schedule::ScheduleAction;
use uuid::Uuid;

/// Return with remarks
///
/// «Вернуть с замечаниями»: back to the coordinator, who gets a letter with the remarks.
#[utoipa::path(operation_id = "return_schedule", tag = "График", request_body = ScheduleRemarks,
    params(("municipality_id" = Uuid, Path, description = "The municipality"), ("period_id" = Uuid, Path, description = "The period"),
        IfMatch),
    responses((status = 200, description = "It is with the coordinator", body = Schedule)))]
#[post("/schedules/{municipality_id}/{period_id}/return")]
pub(crate) async fn return_to_coordinator(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid)>,
    if_match: IfMatch,
    body: Body<ScheduleRemarks>,
) -> ApiResult<HttpResponse> {
    give_back(
        &state,
        acting,
        path.into_inner(),
        &if_match,
        body,
        ScheduleAction::Return,
    )
    .await
}

/// The shared half of returning and reopening: both put the schedule into the coordinator's hands with a reason.
pub(super) async fn give_back(
    state: &State,
    acting: Acting,
    place: (Uuid, Uuid),
    if_match: &IfMatch,
    body: Body<ScheduleRemarks>,
    action: ScheduleAction,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(state, &acting, place, action, if_match).await?;
    let remarks =
        domain::text::required_paragraph(&body.parse()?.remarks, 2000, "Напишите, что исправить")
            .map_err(|error| ApiError::field("remarks", error.code(), error.message()))?;
    let (_, cases) = content::read(&transition.tx, &transition.place).await?;
    casework::schedule::give_back(&transition, &cases, remarks).await?;
    respond(&acting, transition).await
}
