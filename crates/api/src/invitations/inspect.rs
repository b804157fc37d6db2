//! `POST /invitations/inspect`

use crate::openapi::problems::LinkUnknown;
use crate::{
    State, body::Body, calendar, problem::ApiResult, registrations::link_unknown, secrets,
};
use actix_web::{post, web};
use contract::{
    invitations::{InvitationCard, InvitationToken},
    lists::Named,
};
use persistence::{invitations, people, reference};

/// What an invitation says
///
/// For the page that the letter's link opens. The token is all that is needed.
#[utoipa::path(operation_id = "inspect_invitation", tag = "Приглашения", security(()), request_body = InvitationToken,
    responses((status = 200, description = "Whom it invites, into which role, until when", body = InvitationCard), LinkUnknown))]
#[post("/invitations/inspect")]
pub(crate) async fn inspect(
    state: web::Data<State>,
    body: Body<InvitationToken>,
) -> ApiResult<web::Json<InvitationCard>> {
    let body = body.parse()?;
    let reader = state.database.reader();
    let found = invitations::find_open(&reader, &secrets::digest(&body.token), state.now())
        .await?
        .ok_or_else(link_unknown)?;
    if found.opened_at.is_none() {
        let tx = state.database.begin(state.now()).await?;
        invitations::opened(&tx, found.id).await?;
        tx.commit().await?;
    }
    let municipality = match found.municipality_id {
        Some(id) => reference::municipality(&reader, id)
            .await?
            .map(|row| Named {
                id: row.id,
                name: row.name,
            }),
        None => None,
    };
    let organisation = match found.organisation_id {
        Some(id) => reference::organisation(&reader, id)
            .await?
            .map(|row| Named {
                id: row.id,
                name: row.name,
            }),
        None => None,
    };
    let inviter = people::find(&reader, found.invited_by)
        .await?
        .map(|person| person.full_name());
    Ok(web::Json(InvitationCard {
        role: found.role,
        email: found.email,
        surname: found.surname,
        first_name: found.first_name,
        patronymic: found.patronymic,
        municipality,
        organisation,
        inviter: inviter.unwrap_or_default(),
        valid_until: calendar::day_of(found.expires_at),
    }))
}
