//! `GET /applications/{id}`

use super::{start_transition::visible, view::case_json};
use crate::{State, identity::Acting, if_match::etag, problem::ApiResult};
use actix_web::{HttpResponse, get, web};
use contract::applications::ApplicationCase;
use persistence::history;
use uuid::Uuid;

/// One application
///
/// Data, documents, history, letters with their fate, and `allowed_actions`: what the acting role can do now. A look by
/// somebody else than the teacher is recorded.
#[utoipa::path(operation_id = "show_application", tag = "Заявления", params(("id" = Uuid, Path, description = "The application")),
    responses((status = 200, description = "The case", body = ApplicationCase)))]
#[get("/applications/{id}")]
pub(crate) async fn show(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
) -> ApiResult<HttpResponse> {
    let reader = state.database.reader();
    let found = visible(&reader, &acting.actor, *id).await?;
    let teacher_id = found.case.teacher_id;
    let json = case_json(&state, &reader, &acting, found).await?;
    if teacher_id != acting.person().id {
        let tx = state.database.begin(state.now()).await?;
        let viewer = (acting.person().id, acting.actor.role);
        history::record_view(&tx, viewer, teacher_id, Some(*id), "application").await?;
        tx.commit().await?;
    }
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}
