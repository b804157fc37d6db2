//! `POST /applications/{id}/attest`

use crate::{
    State,
    applications::{respond, start_transition},
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use actix_web::{HttpResponse, post, web};
use contract::applications::ApplicationCase;
use domain::applications::Action;
use uuid::Uuid;

/// Attest
///
/// «Аттестовать»: the coordinator has checked the signed conclusion, the teacher complies. The decision about the category is the commission's.
#[utoipa::path(operation_id = "attest_application", tag = "Итоговое заключение",
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The verified case", body = ApplicationCase)))]
#[post("/applications/{id}/attest")]
pub(crate) async fn attest(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::Attest, &if_match).await?;
    casework::conclusions::attest(&transition).await?;
    respond(&state, &acting, transition).await
}
