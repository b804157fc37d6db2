//! `POST /applications/{id}/conclusion/refuse`

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
use contract::{applications::ApplicationCase, conclusions::SigningRefusal};
use domain::applications::Action;
use uuid::Uuid;

/// Refuse to sign the conclusion
///
/// The teacher's, with remarks. The expert then replaces the file, or records «от подписи отказался»; until then the teacher can still sign.
#[utoipa::path(operation_id = "refuse_to_sign_conclusion", tag = "Итоговое заключение", request_body = SigningRefusal,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with the remarks", body = ApplicationCase)))]
#[post("/applications/{id}/conclusion/refuse")]
pub(crate) async fn refuse(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<SigningRefusal>,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::RefuseToSign, &if_match).await?;
    let remarks = body.parse()?.remarks;
    let remarks = words("remarks", &remarks, "Напишите, с чем Вы не согласны")?;
    casework::conclusions::refuse(&transition, remarks).await?;
    respond(&state, &acting, transition).await
}
