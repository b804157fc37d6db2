//! `POST /applications/{id}/edit`

use super::{begin, view::case_json};
use crate::{
    State,
    identity::Acting,
    if_match::{IfMatch, etag},
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::applications::ApplicationCase;
use domain::applications::Action;
use persistence::{applications, documents, people};
use uuid::Uuid;

/// Edit again
///
/// Back to the draft. The printed form and its scan no longer count; the case number stays.
#[utoipa::path(operation_id = "edit_again", tag = "Заявления",
    params(("id" = Uuid, Path, description = "The application"), ("If-Match" = String, Header, description = "The version that was seen", example = "\"1\"")),
    responses((status = 200, description = "The draft", body = ApplicationCase)))]
#[post("/applications/{id}/edit")]
pub(crate) async fn edit(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let begun = begin(&state, &acting, *id, Action::EditAgain, &if_match).await?;
    applications::edit_again(&begun.tx, &begun.permit, &begun.found.case).await?;
    if let Some(teacher) = people::find(&begun.tx, begun.found.case.teacher_id).await? {
        applications::rename_draft(&begun.tx, *id, &teacher).await?;
    }
    documents::remove_kinds(&begun.tx, *id, &["printed_form", "signed_scan"]).await?;
    begun.remember(&acting, "edit_again", None).await?;
    let found = applications::find(&begun.tx, *id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let json = case_json(&state, &begun.tx, &acting, found).await?;
    begun.tx.commit().await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}
