//! `POST /invitations/accept-as-me`

use super::accept::take_role;
use crate::{
    State,
    body::Body,
    identity::Acting,
    problem::{ApiError, ApiResult, Code},
    registrations::link_unknown,
    secrets,
    sessions::me_of,
};
use actix_web::{post, web};
use contract::{invitations::InvitationToken, sessions::Me};
use persistence::{invitations, people};

/// Accept an invitation with the signed-in account
///
/// The role is added to the account; the session can act in it from now on.
#[utoipa::path(operation_id = "accept_invitation_as_me", tag = "Приглашения", request_body = InvitationToken,
    responses((status = 200, description = "The account holds the role", body = Me)))]
#[post("/invitations/accept-as-me")]
pub(crate) async fn accept_as_me(
    state: web::Data<State>,
    acting: Acting,
    body: Body<InvitationToken>,
) -> ApiResult<web::Json<Me>> {
    let body = body.parse()?;
    let tx = state.database.begin(state.now()).await?;
    let found = invitations::take_open(&tx, &secrets::digest(&body.token))
        .await?
        .ok_or_else(link_unknown)?;
    let owner = people::find_by_login(&tx, &found.email).await?;
    if owner.is_some_and(|owner| owner.id != acting.person().id) {
        return Err(ApiError::new(
            Code::Forbidden,
            "Приглашение отправлено владельцу другой учетной записи. Войдите в неё и примите приглашение там",
        ));
    }
    let held = people::grants(&tx, &[acting.person().id]).await?;
    let same = |grant: &&people::Grant| {
        grant.role == found.role
            && grant.municipality_id == found.municipality_id
            && grant.organisation_id == found.organisation_id
    };
    if held.iter().find(same).is_some() {
        return Err(ApiError::new(
            Code::AlreadyExists,
            "Эта роль у Вас уже есть",
        ));
    }
    take_role(&tx, &found, acting.person().id, acting.person().full_name()).await?;
    let me = me_of(
        &tx,
        acting.person(),
        acting.session.role_id(),
        state.today(),
    )
    .await?;
    tx.commit().await?;
    Ok(web::Json(me))
}
