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
/// One of the person's own roles (`GET /me`, `roles`). The answer carries a token for the new role.
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
    let grant = people::grant_by_id(&tx, body.role_id)
        .await?
        .filter(|grant| grant.person_id == acting.person().id)
        .ok_or_else(|| ApiError::field("role_id", "unknown", "Такой роли у Вас нет"))?;
    sessions::switch_grant(&tx, acting.session.id, grant.id).await?;
    let signed_in =
        answer::signed_in(&state, &tx, acting.session.id, acting.person(), &grant).await?;
    tx.commit().await?;
    Ok(web::Json(signed_in))
}
