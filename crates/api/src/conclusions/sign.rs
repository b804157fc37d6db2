//! `POST /applications/{id}/conclusion/sign`

use crate::openapi::problems::{Busy, TooManyAttempts};
use crate::{
    State,
    applications::{precheck, respond, start_transition},
    body::Body,
    client_address::ClientAddress,
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
    sessions::password_again,
};
use actix_web::{HttpResponse, post, web};
use contract::{applications::ApplicationCase, conclusions::ConclusionSignature};
use domain::applications::Action;
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
    precheck(&state, &acting, *id, Action::SignConclusion, &if_match).await?;
    // Before the case is locked: looking at a password takes its time.
    let attempt = password_again(&state, acting.person(), &address, body.parse()?.password).await?;
    let transition =
        start_transition(&state, &acting, *id, Action::SignConclusion, &if_match).await?;
    attempt.forgive(&transition.tx).await?;
    casework::conclusions::sign(&transition).await?;
    respond(&state, &acting, transition).await
}
