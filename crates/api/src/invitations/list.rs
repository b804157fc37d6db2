//! `GET /invitations`

use crate::{
    State, calendar,
    identity::Coordinator,
    paging::Paging,
    problem::ApiResult,
    query::{Query, searched},
};
use actix_web::{get, web};
use chrono::{DateTime, Utc};
use contract::{
    invitations::{InvitationRow, InvitationState},
    lists::{Named, Page},
};
use persistence::{
    Store,
    invitations::{self, Invitation},
    people, reference,
};
use serde::Deserialize;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct InvitationsQuery {
    /// A part of the name or address.
    #[param(max_length = 200)]
    q: Option<String>,
    #[param(minimum = 1)]
    page: Option<u64>,
    #[param(minimum = 1, maximum = 200)]
    per_page: Option<u64>,
}

/// Invitations
///
/// «Список пользователей зарегистрированных по приглашению»: newest first; a coordinator sees the own municipality's.
#[utoipa::path(operation_id = "list_invitations", tag = "Приглашения", params(InvitationsQuery),
    responses((status = 200, description = "A page", body = Page<InvitationRow>)))]
#[get("/invitations")]
pub(crate) async fn list(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<InvitationsQuery>,
) -> ApiResult<web::Json<Page<InvitationRow>>> {
    let query = query.parse()?;
    let q = searched(query.q.as_deref(), 200)?;
    let paging = Paging::parse(query.page, query.per_page)?;
    let reader = state.database.reader();
    let (found, total) = invitations::list(
        &reader,
        coordinator.within,
        q.as_deref(),
        paging.page,
        paging.per_page,
    )
    .await?;
    let mut items = Vec::with_capacity(found.len());
    for invitation in found {
        items.push(row(&reader, invitation, state.now()).await?);
    }
    Ok(web::Json(Page {
        items,
        total,
        page: paging.page,
        per_page: paging.per_page,
    }))
}

/// One row; the account's login once it is accepted.
pub(super) async fn row(
    store: &impl Store,
    invitation: Invitation,
    now: DateTime<Utc>,
) -> ApiResult<InvitationRow> {
    let username = match invitation.accepted_by {
        Some(id) => people::find(store, id).await?.map(|person| person.username),
        None => None,
    };
    let municipality = match invitation.municipality_id {
        Some(id) => reference::municipality(store, id).await?.map(|row| Named {
            id: row.id,
            name: row.name,
        }),
        None => None,
    };
    let organisation = match invitation.organisation_id {
        Some(id) => reference::organisation(store, id).await?.map(|row| Named {
            id: row.id,
            name: row.name,
        }),
        None => None,
    };
    let state = if invitation.accepted_at.is_some() {
        InvitationState::Accepted
    } else if invitation.expires_at <= now {
        InvitationState::Expired
    } else {
        InvitationState::Sent
    };
    Ok(InvitationRow {
        id: invitation.id,
        state,
        username,
        email: invitation.email,
        surname: invitation.surname,
        first_name: invitation.first_name,
        patronymic: invitation.patronymic,
        role: invitation.role,
        municipality,
        organisation,
        sent_at: invitation.sent_at,
        valid_until: calendar::day_of(invitation.expires_at),
        accepted_at: invitation.accepted_at,
    })
}
