//! `PATCH /applications/{id}`

use super::{draft::changed, respond, start_transition};
use crate::{State, body::Body, identity::Acting, if_match::IfMatch, problem::ApiResult};
use actix_web::{HttpResponse, patch, web};
use contract::applications::{ApplicationCase, DraftChange};
use domain::applications::Action;
use persistence::applications;
use uuid::Uuid;

/// Save a draft
///
/// Only what is sent changes. A draft may have gaps: `mistakes` tells them; `generate` refuses while there are any.
#[utoipa::path(operation_id = "save_draft", tag = "Заявления", request_body = DraftChange,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The draft", body = ApplicationCase)))]
#[patch("/applications/{id}")]
pub(crate) async fn save(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<DraftChange>,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::SaveDraft, &if_match).await?;
    let fields = changed(
        &transition.tx,
        &transition.found.case,
        body.parse()?,
        state.today(),
    )
    .await?;
    applications::save_draft(
        &transition.tx,
        &transition.permit,
        &transition.found.case,
        fields,
    )
    .await?;
    respond(&state, &acting, transition).await
}
