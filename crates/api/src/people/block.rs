//! `POST /people/{id}/block` and `/unblock`

use super::list::row;
use crate::{
    State,
    identity::Operator,
    if_match::IfMatch,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{post, web};
use contract::people::PersonRow;
use domain::history::HistoryEvent;
use persistence::{
    history::{self, Event},
    people, sessions,
};
use uuid::Uuid;

/// Block a person
///
/// Their sessions end at once, and nobody signs in to the account.
#[utoipa::path(operation_id = "block_person", tag = "Пользователи",
    params(("id" = Uuid, Path, description = "The person"), IfMatch),
    responses((status = 200, description = "The person is blocked", body = PersonRow), Operator))]
#[post("/people/{id}/block")]
pub(crate) async fn block(
    state: web::Data<State>,
    operator: Operator,
    if_match: IfMatch,
    id: web::Path<Uuid>,
) -> ApiResult<web::Json<PersonRow>> {
    change(&state, operator, if_match, *id, true).await
}

/// Unblock a person
///
/// They can sign in again.
#[utoipa::path(operation_id = "unblock_person", tag = "Пользователи",
    params(("id" = Uuid, Path, description = "The person"), IfMatch),
    responses((status = 200, description = "The person may sign in", body = PersonRow), Operator))]
#[post("/people/{id}/unblock")]
pub(crate) async fn unblock(
    state: web::Data<State>,
    operator: Operator,
    if_match: IfMatch,
    id: web::Path<Uuid>,
) -> ApiResult<web::Json<PersonRow>> {
    change(&state, operator, if_match, *id, false).await
}

async fn change(
    state: &State,
    operator: Operator,
    if_match: IfMatch,
    id: Uuid,
    blocked: bool,
) -> ApiResult<web::Json<PersonRow>> {
    let tx = state.database.begin(state.now()).await?;
    let person = people::find_for_update(&tx, id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    if person.id == operator.0.person().id {
        return Err(ApiError::new(
            Code::Forbidden,
            "Заблокировать самого себя нельзя",
        ));
    }
    if_match.check(person.version)?;
    let person = people::set_blocked(&tx, &person, blocked).await?;
    if blocked {
        sessions::end_all_of(&tx, id).await?;
    }
    let event = Event {
        person_id: Some(id),
        actor: Some(operator.0.author.clone()),
        ..Event::in_region(if blocked {
            HistoryEvent::Blocked
        } else {
            HistoryEvent::Unblocked
        })
    };
    history::append(&tx, event).await?;
    let row = row(&tx, person).await?;
    tx.commit().await?;
    Ok(web::Json(row))
}
