//! `POST /schedules/{municipality_id}/{period_id}/approve`

use super::{
    content, letters::tell_approved, show::schedule_json, start_transition::start_transition,
};
use crate::{
    State,
    applications::printed::initials_first,
    identity::Acting,
    if_match::{IfMatch, etag},
    problem::{ApiError, ApiResult},
};
use ::files::FileKind;
use actix_web::{HttpResponse, post, web};
use contract::schedule::Schedule;
use documents::schedule::{ScheduleStatus, pdf};
use domain::schedule::ScheduleAction;
use persistence::schedule;
use uuid::Uuid;

/// Approve
///
/// «Утвердить»: freezes a numbered version (who, when, the document and its SHA-256). Teachers and experts get the dates.
#[utoipa::path(operation_id = "approve_schedule", tag = "График",
    params(("municipality_id" = Uuid, Path, description = "The municipality"), ("period_id" = Uuid, Path, description = "The period"),
        ("If-Match" = String, Header, description = "The version that was seen", example = "\"1\"")),
    responses((status = 200, description = "It is approved", body = Schedule)))]
#[post("/schedules/{municipality_id}/{period_id}/approve")]
pub(crate) async fn approve(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid)>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(
        &state,
        &acting,
        path.into_inner(),
        ScheduleAction::Approve,
        &if_match,
    )
    .await?;
    let (content, cases) = content::read(&transition.tx, &transition.place).await?;
    let person = acting.person();
    let number = transition.schedule.approved_version.unwrap_or(0) + 1;
    let status = ScheduleStatus::Approved {
        version: u32::try_from(number).unwrap_or(1),
        on: state.today(),
        by: initials_first(
            &person.surname,
            &person.first_name,
            person.patronymic.as_deref(),
        ),
    };
    let frozen = serde_json::to_string(&content).map_err(ApiError::internal)?;
    let document = content.document(status, state.today());
    let bytes = web::block(move || pdf(&document))
        .await
        .map_err(ApiError::internal)??;
    let stored = state.files.put_bytes(&bytes, FileKind::Pdf).await?;
    schedule::approve(
        &transition.tx,
        &transition.permit,
        &transition.schedule,
        number,
        acting.by(),
        stored.sha256,
        frozen,
    )
    .await?;
    transition
        .record_history(&acting, &cases, Some(format!("версия {number}")))
        .await?;
    tell_approved(&transition, &cases).await?;
    let json = schedule_json(&transition.tx, &acting.actor, &transition.place).await?;
    transition.tx.commit().await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}
