//! `POST /invitations/{id}/resend`

use super::{
    create::{own, send},
    list,
};
use crate::openapi::problems::WrongStage;
use crate::{
    State,
    identity::Coordinator,
    problem::{ApiError, ApiResult, Code},
    secrets,
};
use actix_web::{post, web};
use contract::invitations::InvitationRow;
use domain::history::HistoryEvent;
use persistence::{
    history::{self, Event},
    invitations,
};
use uuid::Uuid;

/// Send an invitation again
///
/// With a new link, valid for 14 days; the old one stops working.
#[utoipa::path(operation_id = "resend_invitation", tag = "Приглашения", params(("id" = Uuid, Path, description = "The invitation")),
    responses((status = 200, description = "The letter is on its way", body = InvitationRow), Coordinator, WrongStage))]
#[post("/invitations/{id}/resend")]
pub(crate) async fn resend(
    state: web::Data<State>,
    coordinator: Coordinator,
    id: web::Path<Uuid>,
) -> ApiResult<web::Json<InvitationRow>> {
    let tx = state.database.begin(state.now()).await?;
    let found = invitations::find(&tx, *id, coordinator.within)
        .await?
        .ok_or_else(ApiError::not_found)?;
    own(&coordinator, &found)?;
    if found.accepted_at.is_some() {
        return Err(ApiError::new(Code::WrongStage, "Приглашение уже принято"));
    }
    let token = secrets::token(tx.random_bytes());
    let renewed = invitations::renew(&tx, *id, secrets::digest(&token)).await?;
    send(&tx, &coordinator.acting, &renewed, &token).await?;
    let event = Event {
        actor: Some(coordinator.acting.author.clone()),
        note: Some(format!("{}: {}", renewed.role.title(), renewed.email)),
        ..Event::new(
            renewed.municipality_id.unwrap_or_default(),
            HistoryEvent::InvitedAgain,
        )
    };
    history::append(&tx, event).await?;
    let row = list::row(&tx, &coordinator, renewed).await?;
    tx.commit().await?;
    Ok(web::Json(row))
}
