//! `GET /applications/{id}/documents/{document_id}/content`

use super::answers::{attachment, inline, stored};
use crate::{
    State,
    applications::visible,
    identity::Acting,
    openapi::FileBytes,
    problem::{ApiError, ApiResult},
    withdrawals::may_open_form,
};
use actix_web::{HttpResponse, get, web};
use contract::documents::DocumentKind;
use files::FileKind;
use persistence::{documents, history, withdrawals};
use uuid::Uuid;

/// A document's bytes
///
/// PDF, JPG and PNG are shown by the browser, office files are saved. A browser opens it with a ticket (`POST /tickets`). The printed form of a withdrawal is
/// there for the one who files it alone.
#[utoipa::path(operation_id = "document_content", tag = "Документы",
    params(("id" = Uuid, Path, description = "The application"), ("document_id" = Uuid, Path, description = "The document")),
    responses((status = 200, description = "The file", content(
        (FileBytes = "application/pdf"), (FileBytes = "image/jpeg"), (FileBytes = "image/png"),
        (FileBytes = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (FileBytes = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
#[get("/applications/{id}/documents/{document_id}/content")]
pub(crate) async fn content(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid)>,
) -> ApiResult<HttpResponse> {
    let (id, document_id) = path.into_inner();
    let reader = state.database.reader();
    let found = visible(&reader, &acting.actor, id).await?;
    let row = documents::of(&reader, &[id])
        .await?
        .into_iter()
        .find(|row| row.id == document_id)
        .ok_or_else(ApiError::not_found)?;
    if row.kind == DocumentKind::WithdrawalForm.code() {
        let all = withdrawals::latest_of(&reader, &[id]).await?;
        if !may_open_form(row.id, &found.facts, &acting.actor, &all) {
            return Err(ApiError::not_found());
        }
    }
    let (Some(sha256), Some(media_type)) = (row.sha256, row.media_type) else {
        return Err(ApiError::not_found());
    };
    let bytes = stored(&state, &sha256).await?;
    if found.case.teacher_id != acting.person().id {
        let tx = state.database.begin(state.now()).await?;
        let viewer = (acting.person().id, acting.actor.role);
        history::record_view(&tx, viewer, found.case.teacher_id, Some(id), "document").await?;
        tx.commit().await?;
    }
    let shown = FileKind::from_media_type(&media_type).is_some_and(FileKind::is_inline);
    Ok(if shown {
        inline(bytes, &row.title, &media_type)
    } else {
        attachment(bytes, &row.title, &media_type)
    })
}
