//! `DELETE /applications/{id}/withdrawal`

use super::{
    answer::{answer, open},
    letters,
};
use crate::{State, applications::begin, identity::Acting, if_match::IfMatch, problem::ApiResult};
use actix_web::{HttpResponse, delete, web};
use contract::applications::ApplicationCase;
use domain::applications::Action;
use persistence::{documents, withdrawals};
use uuid::Uuid;

/// Take a withdrawal back
///
/// By who filed it, until it is registered; its form and scan go with it. Another one may be formed later.
#[utoipa::path(operation_id = "cancel_withdrawal", tag = "Отзыв заявления",
    params(("id" = Uuid, Path, description = "The application"), ("If-Match" = String, Header, description = "The version that was seen", example = "\"1\"")),
    responses((status = 200, description = "The case without a withdrawal", body = ApplicationCase)))]
#[delete("/applications/{id}/withdrawal")]
pub(crate) async fn cancel(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let begun = begin(&state, &acting, *id, Action::CancelWithdrawal, &if_match).await?;
    let withdrawal = open(&begun).await?;
    let papers = [withdrawal.form_document_id, withdrawal.scan_document_id];
    for paper in papers.into_iter().flatten() {
        documents::remove(&begun.tx, paper).await?;
    }
    withdrawals::cancel(&begun.tx, &begun.permit, &begun.found.case, withdrawal.id).await?;
    begun.remember(&acting, "cancel_withdrawal", None).await?;
    letters::cancelled(&begun, &withdrawal).await?;
    answer(&state, &acting, begun).await
}
