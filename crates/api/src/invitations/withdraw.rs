//! `DELETE /invitations/{id}`

use super::create::own;
use crate::openapi::problems::WrongStage;
use crate::{
    State,
    identity::Coordinator,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{HttpResponse, delete, web};
use domain::history::HistoryEvent;
use persistence::{
    history::{self, Event},
    invitations,
};
use uuid::Uuid;

/// Withdraw an invitation
///
/// Its link stops working. An accepted one is not withdrawn.
#[utoipa::path(operation_id = "withdraw_invitation", tag = "Приглашения", params(("id" = Uuid, Path, description = "The invitation")),
    responses((status = 204, description = "The link no longer works"), Coordinator, WrongStage))]
#[delete("/invitations/{id}")]
pub(crate) async fn withdraw(
    state: web::Data<State>,
    coordinator: Coordinator,
    id: web::Path<Uuid>,
) -> ApiResult<HttpResponse> {
    let tx = state.database.begin(state.now()).await?;
    let found = invitations::find(&tx, *id, coordinator.within)
        .await?
        .ok_or_else(ApiError::not_found)?;
    own(&coordinator, &found)?;
    if found.accepted_at.is_some() {
        return Err(ApiError::new(Code::WrongStage, "Приглашение уже принято"));
    }
    invitations::withdraw(&tx, *id).await?;
    let event = Event {
        actor: Some(coordinator.acting.author.clone()),
        note: Some(format!("{}: {}", found.role.title(), found.email)),
        ..Event::new(
            found.municipality_id.unwrap_or_default(),
            HistoryEvent::InvitationWithdrawn,
        )
    };
    history::append(&tx, event).await?;
    tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
