//! `POST /applications/{id}/name-proposal/confirm`

use crate::{
    State,
    applications::{respond, start_transition},
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
    schedule::note_change,
};
use actix_web::{HttpResponse, post, web};
use contract::applications::ApplicationCase;
use domain::applications::Action;
use persistence::schedule;
use uuid::Uuid;

/// Confirm the proposed name
///
/// The person and the case bear it from now on; old and new stay in the history. An approved schedule with the old name «has
/// changes». The teacher and the coordinator who proposed it get letters.
#[utoipa::path(operation_id = "confirm_name", tag = "Заявления",
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with its new name", body = ApplicationCase)))]
#[post("/applications/{id}/name-proposal/confirm")]
pub(crate) async fn confirm(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::DecideName, &if_match).await?;
    casework::names::confirm(&transition).await?;
    let (tx, case) = (&transition.tx, transition.case());
    if let Some(period_id) = case.period_id {
        schedule::lock(tx, case.municipality_id, period_id).await?;
        note_change(tx, case.municipality_id, period_id).await?;
    }
    respond(&state, &acting, transition).await
}
