//! `POST /applications/{id}/decline-to-attest`

use super::answer::words;
use crate::{
    State,
    applications::{respond, start_transition},
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use actix_web::{HttpResponse, post, web};
use contract::{applications::ApplicationCase, conclusions::NegativeVerdict};
use domain::applications::Action;
use uuid::Uuid;

/// Decline to attest
///
/// «Не аттестовать»: by the signed conclusion the teacher does not comply; the reason goes to the teacher. The decision about the
/// category is the commission's.
#[utoipa::path(operation_id = "decline_to_attest", tag = "Итоговое заключение", request_body = NegativeVerdict,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The verified case", body = ApplicationCase)))]
#[post("/applications/{id}/decline-to-attest")]
pub(crate) async fn decline(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<NegativeVerdict>,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::DeclineToAttest, &if_match).await?;
    let reason = body.parse()?.reason;
    let reason = words("reason", &reason, "Напишите причину: её получит педагог")?;
    casework::conclusions::decline(&transition, reason).await?;
    respond(&state, &acting, transition).await
}
