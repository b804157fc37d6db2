//! `DELETE /applications/{id}/documents/{document_id}`

use crate::{
    State,
    applications::{start_transition, visible},
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{HttpResponse, delete, web};
use contract::documents::DocumentKind;
use domain::applications::Action;
use domain::history::HistoryEvent;
use persistence::{applications, documents};
use uuid::Uuid;

/// Remove a document
///
/// From a draft; the signed scan from a generated form.
/// `If-Match` is the version of the case.
#[utoipa::path(operation_id = "remove_document", tag = "Документы",
    params(("id" = Uuid, Path, description = "The application"), ("document_id" = Uuid, Path, description = "The document"),
        IfMatch),
    responses((status = 204, description = "It is gone; the case has a new version")))]
#[delete("/applications/{id}/documents/{document_id}")]
pub(crate) async fn remove(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid)>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let (id, document_id) = path.into_inner();
    let reader = state.database.reader();
    visible(&reader, &acting.actor, id).await?;
    let row = documents::of(&reader, &[id])
        .await?
        .into_iter()
        .find(|row| row.id == document_id)
        .ok_or_else(ApiError::not_found)?;
    let scan = row.kind == DocumentKind::SignedScan.code();
    let action = if scan {
        Action::AttachScan
    } else {
        Action::SaveDraft
    };
    let transition = start_transition(&state, &acting, id, action, &if_match).await?;
    if DocumentKind::from_code(&row.kind).is_some_and(DocumentKind::is_of_a_withdrawal) {
        return Err(ApiError::new(
            Code::NotNow,
            "Этот документ относится к заявлению на отзыв и отдельно от него не удаляется",
        ));
    }
    documents::remove(&transition.tx, document_id).await?;
    applications::renew_version(&transition.tx, &transition.permit, &transition.found.case).await?;
    transition
        .record_event(HistoryEvent::RemoveDocument, Some(row.title))
        .await?;
    transition.tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
