//! `POST /schedules/{municipality_id}/{period_id}/reopen`

use super::return_::give_back;
use crate::{State, body::Body, identity::Acting, if_match::IfMatch, problem::ApiResult};
use actix_web::{HttpResponse, post, web};
use contract::schedule::{Schedule, ScheduleRemarks};
use domain::schedule::ScheduleAction;
use uuid::Uuid;

/// Reopen an approved schedule
///
/// With a reason. Its approved versions stay; the next approval makes the next one.
#[utoipa::path(operation_id = "reopen_schedule", tag = "График", request_body = ScheduleRemarks,
    params(("municipality_id" = Uuid, Path, description = "The municipality"), ("period_id" = Uuid, Path, description = "The period"),
        IfMatch),
    responses((status = 200, description = "It is with the coordinator", body = Schedule)))]
#[post("/schedules/{municipality_id}/{period_id}/reopen")]
pub(crate) async fn reopen(
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
        ScheduleAction::Reopen,
    )
    .await
}
