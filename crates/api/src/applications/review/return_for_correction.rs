//! `POST /applications/{id}/return`

use crate::{
    State,
    applications::{start_transition, start_transition::Transition},
    body::Body,
    fields::reason,
    identity::Acting,
    if_match::IfMatch,
    letters,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use chrono::NaiveDate;
use contract::applications::{ApplicationCase, ReturnRequest};
use domain::{
    applications::{
        Action,
        correction::correction_deadline,
        reasons::{Rejection, TO_RETURN},
    },
    calendar::short_date,
};
use mail::Letter;
use persistence::{applications, people};
use uuid::Uuid;

/// Return for correction
///
/// «Вернуть на доработку»: with a reason from the list and a text, which «иное» requires. The teacher has five working days, corrects and
/// hands in again; case number, day of filing and end of review stay. The letter carries reason and day. What is not corrected by then can
/// be rejected.
#[utoipa::path(operation_id = "return_application", tag = "Заявления", request_body = ReturnRequest,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The returned case", body = ApplicationCase)))]
#[post("/applications/{id}/return")]
pub(crate) async fn return_for_correction(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<ReturnRequest>,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::ReturnForCorrection, &if_match).await?;
    let body = body.parse()?;
    let why = reason(&TO_RETURN, Some(body.reason_code), body.comment.as_deref())?;
    let until = correction_deadline(state.today());
    let (tx, case) = (&transition.tx, &transition.found.case);
    let by_name = acting.person().full_name();
    applications::return_for_correction(tx, &transition.permit, case, by_name, &why, until).await?;
    let note = format!("до {}: {}", short_date(until), why.words());
    transition.record_history(&acting, Some(note)).await?;
    tell(&transition, &why, until).await?;
    transition.respond(&state, &acting).await
}

/// The answers are the teacher's again: their name follows the profile from now on.
async fn tell(transition: &Transition, why: &Rejection, until: NaiveDate) -> ApiResult<()> {
    let case = &transition.found.case;
    let teacher = people::find(&transition.tx, case.teacher_id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    applications::rename_draft(&transition.tx, case.id, &teacher).await?;
    let letter = Letter::Returned(mail::letters::Returned {
        name: teacher.full_name(),
        case_number: case.number()?.to_owned(),
        reason: why.kind().title().to_owned(),
        comment: why.comment().map(str::to_owned),
        until,
        link: format!("/applications/{}", case.id),
    });
    letters::queue(&transition.tx, &teacher, letter, &[case.id]).await
}
