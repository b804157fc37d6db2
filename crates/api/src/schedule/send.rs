//! `POST /schedules/{municipality_id}/{period_id}/send`

use super::{
    content,
    start_transition::{respond, start_transition},
};
use crate::{
    State,
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{HttpResponse, post, web};
use contract::schedule::{Schedule, SendSchedule};
use domain::schedule::ScheduleAction;
use uuid::Uuid;

/// Send for approval
///
/// «Отправить на утверждение». While its cases lack experts, or registered teachers of the municipality a period, a note is required;
/// an empty schedule is not sent.
#[utoipa::path(operation_id = "send_schedule", tag = "График", request_body = SendSchedule,
    params(("municipality_id" = Uuid, Path, description = "The municipality"), ("period_id" = Uuid, Path, description = "The period"),
        IfMatch),
    responses((status = 200, description = "It is with the operator", body = Schedule)))]
#[post("/schedules/{municipality_id}/{period_id}/send")]
pub(crate) async fn send(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid)>,
    if_match: IfMatch,
    body: Body<SendSchedule>,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(
        &state,
        &acting,
        path.into_inner(),
        ScheduleAction::Send,
        &if_match,
    )
    .await?;
    let (content, cases) = content::read(&transition.tx, &transition.place).await?;
    if cases.is_empty() {
        return Err(ApiError::new(
            Code::WrongStage,
            "В графике пока нет ни одного аттестуемого",
        ));
    }
    let note = domain::text::paragraph(body.parse()?.note.as_deref().unwrap_or_default(), 2000)
        .map_err(|error| ApiError::field("note", error.code(), error.message()))?;
    let gaps = content
        .gaps_of(&transition.tx, &transition.schedule)
        .await?
        .len();
    if note.is_empty() && gaps > 0 {
        let words = format!(
            "Не у всех выбран период и назначены специалисты ({gaps}). Напишите оператору, почему"
        );
        return Err(ApiError::field("note", "note_required", words));
    }
    let note = (!note.is_empty()).then_some(note);
    casework::schedule::send(&transition, &cases, note).await?;
    respond(&acting, transition).await
}
