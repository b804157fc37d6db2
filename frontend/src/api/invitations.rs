//! Invitations: the list, sending, accepting.

use super::{ApiError, Query, client::Call};
use contract::{
    invitations::{
        AcceptInvitation, InvitationCard, InvitationRow, InvitationToken, NewInvitation,
    },
    lists::Page,
    people::Accepted,
    sessions::Me,
};
use uuid::Uuid;

/// «Список пользователей, зарегистрированных по приглашению»
pub async fn list(query: &Query) -> Result<Page<InvitationRow>, ApiError> {
    Call::get(format!("/invitations{query}")).send().await
}

pub async fn invite(invitation: &NewInvitation) -> Result<InvitationRow, ApiError> {
    Call::post("/invitations").json(invitation).send().await
}

/// Sends the letter again, with a new link.
pub async fn resend(id: Uuid) -> Result<InvitationRow, ApiError> {
    Call::post(format!("/invitations/{id}/resend")).send().await
}

pub async fn withdraw(id: Uuid) -> Result<(), ApiError> {
    Call::delete(format!("/invitations/{id}"))
        .send_for_nothing()
        .await
}

/// What the letter's link offers.
pub async fn inspect(token: &InvitationToken) -> Result<InvitationCard, ApiError> {
    let call = Call::post("/invitations/inspect").anonymous();
    call.json(token).send().await
}

/// Accepts with a new account.
pub async fn accept(acceptance: &AcceptInvitation) -> Result<Accepted, ApiError> {
    let call = Call::post("/invitations/accept").anonymous();
    call.json(acceptance).send().await
}

/// Adds the offered role to the signed-in account.
pub async fn accept_as_me(token: &InvitationToken) -> Result<Me, ApiError> {
    Call::post("/invitations/accept-as-me")
        .json(token)
        .send()
        .await
}
