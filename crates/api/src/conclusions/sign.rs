//! `POST /applications/{id}/conclusion/sign`

use super::letters::tell_answer;
use crate::openapi::problems::{Busy, TooManyAttempts};
use crate::{
    State,
    applications::{start_transition, visible},
    body::Body,
    client_address::ClientAddress,
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
    sessions::password_again,
};
use actix_web::{HttpResponse, post, web};
use contract::{applications::ApplicationCase, conclusions::ConclusionSignature};
use domain::{
    applications::{Action, workflow},
    conclusions::Signature,
};
use mail::letters::ConclusionAnswer;
use persistence::applications;
use uuid::Uuid;

/// Sign the conclusion
///
/// «Ознакомлен(а)»: the teacher's, with the own password again. A wrong one is told at its field; attempts are limited as at signing in.
#[utoipa::path(operation_id = "sign_conclusion", tag = "Итоговое заключение", request_body = ConclusionSignature,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with a signed conclusion", body = ApplicationCase), TooManyAttempts, Busy))]
#[post("/applications/{id}/conclusion/sign")]
pub(crate) async fn sign(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    address: ClientAddress,
    body: Body<ConclusionSignature>,
) -> ApiResult<HttpResponse> {
    let found = visible(&state.database.reader(), &acting.actor, *id).await?;
    let claim = workflow::claim(Action::SignConclusion, &acting.actor, &found.facts)?;
    if_match.check(found.case.version)?;
    let _permit = claim.at(&found.facts, state.today())?;
    // Before the case is locked: looking at a password takes its time.
    let attempt = password_again(&state, acting.person(), &address, body.parse()?.password).await?;
    let transition =
        start_transition(&state, &acting, *id, Action::SignConclusion, &if_match).await?;
    let (tx, case) = (&transition.tx, &transition.found.case);
    attempt.forgive(tx).await?;
    applications::sign_conclusion(tx, &transition.permit, case, Signature::InCabinet).await?;
    transition.record_history(&acting, None).await?;
    tell_answer(&transition, ConclusionAnswer::Signed, None).await?;
    transition.respond(&state, &acting).await
}
