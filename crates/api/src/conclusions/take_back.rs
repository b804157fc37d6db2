//! `DELETE /applications/{id}/conclusion`

use crate::{
    State,
    applications::{respond, start_transition},
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use actix_web::{HttpResponse, delete, web};
use contract::{applications::ApplicationCase, documents::DocumentKind};
use domain::applications::Action;
use persistence::documents;
use uuid::Uuid;

/// Take the conclusion back
///
/// Until it is signed. The case waits for a conclusion again.
#[utoipa::path(operation_id = "take_back_conclusion", tag = "Итоговое заключение",
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case without a conclusion", body = ApplicationCase)))]
#[delete("/applications/{id}/conclusion")]
pub(crate) async fn take_back(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::TakeBackConclusion, &if_match).await?;
    let kind = DocumentKind::Conclusion.code();
    documents::remove_kinds(&transition.tx, *id, &[kind]).await?;
    casework::conclusions::take_back(&transition).await?;
    respond(&state, &acting, transition).await
}
