//! `POST /applications/{id}/conclusion/object`

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
use contract::{applications::ApplicationCase, conclusions::SignatureObjection};
use domain::applications::Action;
use uuid::Uuid;

/// Object to a signature on paper
///
/// «Возразить»: the teacher did not sign the paper whose scan was attached. Once. The experts and the coordinator get a letter.
#[utoipa::path(operation_id = "object_to_signature", tag = "Итоговое заключение", request_body = SignatureObjection,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with the objection", body = ApplicationCase)))]
#[post("/applications/{id}/conclusion/object")]
pub(crate) async fn object(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<SignatureObjection>,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::ObjectToSignature, &if_match).await?;
    let text = body.parse()?.text;
    let text = words("text", &text, "Напишите возражение")?;
    casework::conclusions::object(&transition, text).await?;
    respond(&state, &acting, transition).await
}
