//! `POST /applications/{id}/return`

use crate::{
    State,
    applications::{start_transition, start_transition::Transition},
    body::Body,
    fields::Fields,
    identity::Acting,
    if_match::IfMatch,
    letters,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use chrono::NaiveDate;
use contract::applications::{ApplicationCase, ReturnRequest};
use domain::{
    applications::{Action, correction::correction_deadline},
    calendar::short_date,
};
use mail::Letter;
use persistence::{
    applications::{self, Rejected},
    people,
};
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
    let why = parse(body.parse()?)?;
    let until = correction_deadline(state.today());
    let (tx, case) = (&transition.tx, &transition.found.case);
    let by_name = acting.person().full_name();
    applications::return_for_correction(tx, &transition.permit, case, by_name, &why, until).await?;
    transition
        .record_history(&acting, Some(note(&why, until)))
        .await?;
    tell(&transition, why, until).await?;
    transition.respond(&state, &acting).await
}

fn parse(body: ReturnRequest) -> ApiResult<Rejected> {
    let mut fields = Fields::default();
    let comment = fields.take(
        "comment",
        domain::text::paragraph(body.comment.as_deref().unwrap_or_default(), 2000),
    );
    let is_empty = comment.as_deref().is_some_and(str::is_empty);
    if is_empty && body.reason_code.needs_comment() {
        fields.mistake(
            "comment",
            "required",
            "Напишите, что исправить: это получит педагог",
        );
    }
    if !body.reason_code.can_be_mended() {
        let words = "Повторное заявление исправить нельзя: отклоните его";
        fields.mistake("reason_code", "cannot_be_mended", words);
    }
    let comment = fields.all(comment)?;
    Ok(Rejected {
        reason: body.reason_code,
        comment: (!comment.is_empty()).then_some(comment),
    })
}

fn note(why: &Rejected, until: NaiveDate) -> String {
    let reason = format!("до {}: {}", short_date(until), why.reason.title());
    match &why.comment {
        Some(comment) => format!("{reason}. {comment}"),
        None => reason,
    }
}

/// The answers are the teacher's again: their name follows the profile from now on.
async fn tell(transition: &Transition, why: Rejected, until: NaiveDate) -> ApiResult<()> {
    let case = &transition.found.case;
    let teacher = people::find(&transition.tx, case.teacher_id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    applications::rename_draft(&transition.tx, case.id, &teacher).await?;
    let letter = Letter::Returned(mail::letters::Returned {
        name: teacher.full_name(),
        case_number: case.case_number.clone().unwrap_or_default(),
        reason: why.reason.title().to_owned(),
        comment: why.comment,
        until,
        link: format!("/applications/{}", case.id),
    });
    letters::queue(&transition.tx, &teacher, letter, &[case.id]).await
}
