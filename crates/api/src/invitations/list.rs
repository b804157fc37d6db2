//! `GET /invitations`

use super::rows;
use crate::{
    identity::Coordinator,
    paging::Paging,
    problem::{ApiError, ApiResult},
    query::{Query, searched},
};
use actix_web::{get, web};
use contract::{
    invitations::{InvitationRow, InvitationState},
    lists::Page,
};
use persistence::{
    Store,
    invitations::{self, Invitation, State},
};
use serde::Deserialize;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct InvitationsQuery {
    /// A part of the name, address or login.
    #[param(max_length = 200)]
    q: Option<String>,
    #[param(value_type = Option<InvitationState>, example = "sent")]
    state: Option<String>,
    #[param(minimum = 1)]
    page: Option<u64>,
    #[param(minimum = 1, maximum = 200)]
    per_page: Option<u64>,
}

/// Invitations
///
/// «Список пользователей, зарегистрированных по приглашению»: newest first; a coordinator sees the own municipality's.
#[utoipa::path(operation_id = "list_invitations", tag = "Приглашения", params(InvitationsQuery),
    responses((status = 200, description = "A page", body = Page<InvitationRow>), Coordinator))]
#[get("/invitations")]
pub(crate) async fn list(
    state: web::Data<crate::State>,
    coordinator: Coordinator,
    query: Query<InvitationsQuery>,
) -> ApiResult<web::Json<Page<InvitationRow>>> {
    let query = query.parse()?;
    let q = searched(query.q.as_deref(), 200)?;
    let paging = Paging::parse(query.page, query.per_page)?;
    let state_of = parse_state(query.state.as_deref())?;
    let reader = state.database.reader();
    let found = invitations::list(
        &reader,
        coordinator.within,
        (q.as_deref(), state_of),
        (paging.page, paging.per_page),
        state.now(),
    )
    .await?;
    let items = rows::rows(&reader, &coordinator, found.invitations).await?;
    Ok(web::Json(paging.answer(items, found.total)))
}

fn parse_state(word: Option<&str>) -> ApiResult<Option<State>> {
    match word.unwrap_or_default() {
        "" => Ok(None),
        "sent" => Ok(Some(State::Sent)),
        "opened" => Ok(Some(State::Opened)),
        "accepted" => Ok(Some(State::Accepted)),
        "expired" => Ok(Some(State::Expired)),
        "letter_failed" => Ok(Some(State::LetterFailed)),
        other => {
            let words = format!("Неизвестное значение «{other}»");
            Err(ApiError::field("state", "unknown", words))
        }
    }
}

/// One that was just sent.
pub(super) async fn row(
    store: &impl Store,
    coordinator: &Coordinator,
    invitation: Invitation,
) -> ApiResult<InvitationRow> {
    rows::rows(store, coordinator, vec![(invitation, State::Sent)])
        .await?
        .pop()
        .ok_or_else(ApiError::not_found)
}
