//! `PUT /sessions/current/role`

use super::answer;
use crate::{
    State,
    body::Body,
    identity::Acting,
    problem::{ApiError, ApiResult},
};
use actix_web::{put, web};
use contract::sessions::{SignedIn, SwitchRole};
use persistence::{people, sessions};

/// Act in another role
///
/// One of the person's own roles, or one that is held in somebody's place (`GET /me`, `roles`). The answer carries a token for the new role.
#[utoipa::path(operation_id = "switch_role", tag = "Сеансы", request_body = SwitchRole,
    responses((status = 200, description = "The session acts in the role", body = SignedIn)))]
#[put("/sessions/current/role")]
pub(crate) async fn switch_role(
    state: web::Data<State>,
    acting: Acting,
    body: Body<SwitchRole>,
) -> ApiResult<web::Json<SignedIn>> {
    let body = body.parse()?;
    let tx = state.database.begin(state.now()).await?;
    let own = people::grant_by_id(&tx, body.role_id)
        .await?
        .filter(|grant| grant.person_id == acting.person().id);
    let (grant_id, substitution) = match own {
        Some(grant) => (grant.id, None),
        None => {
            let found =
                sessions::in_force(&tx, body.role_id, acting.person(), state.today()).await?;
            let unknown = || ApiError::field("role_id", "unknown", "Такой роли у Вас нет");
            let found = found.ok_or_else(unknown)?.substitution;
            let held = people::grant_by_id(&tx, found.grant_id).await?;
            (held.ok_or_else(unknown)?.id, Some(found.id))
        }
    };
    sessions::switch_grant(&tx, acting.session.id, grant_id, substitution).await?;
    let signed_in = answer::signed_in(
        &state,
        &tx,
        acting.session.id,
        acting.person(),
        substitution.unwrap_or(grant_id),
    )
    .await?;
    tx.commit().await?;
    Ok(web::Json(signed_in))
}
