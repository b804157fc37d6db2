//! `POST /invitations/accept`

use crate::openapi::problems::{Busy, LinkUnknown, UsernameTaken};
use crate::{
    State,
    body::Body,
    client_address::ClientAddress,
    fields::Fields,
    problem::ApiResult,
    reference::check_consent,
    registrations::{link_unknown, taken},
    secrets,
};
use actix_web::{HttpResponse, post, web};
use contract::{invitations::AcceptInvitation, people::Accepted};
use domain::history::HistoryEvent;
use domain::people::{Password, PasswordContext, Username, WorkPhone};
use domain::roles::Author;
use persistence::{
    WriteTx,
    history::{self, Event},
    invitations::{self, Invitation},
    people::{self, NewGrant, NewPerson},
};
use uuid::Uuid;

/// Accept an invitation with a new account
///
/// Login and password are chosen here. Whoever has an account signs in and calls `accept-as-me` instead.
#[utoipa::path(operation_id = "accept_invitation", tag = "Приглашения", security(()), request_body = AcceptInvitation,
    responses((status = 201, description = "The account exists and holds the role", body = Accepted), UsernameTaken, LinkUnknown, Busy))]
#[post("/invitations/accept")]
pub(crate) async fn accept(
    state: web::Data<State>,
    address: ClientAddress,
    body: Body<AcceptInvitation>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let digest = secrets::digest(&body.token);
    let reader = state.database.reader();
    let found = invitations::find_open(&reader, &digest, state.now())
        .await?
        .ok_or_else(link_unknown)?;
    let consent = body.consent_version.clone();
    let (mut new, password) = parse(&found, body)?;
    let salt = found.id.into_bytes();
    new.password_hash = state
        .passwords
        .hash(password.expose().to_owned(), salt)
        .await?;
    let tx = state.database.begin(state.now()).await?;
    let found = invitations::take_open(&tx, &digest)
        .await?
        .ok_or_else(link_unknown)?;
    let person = people::insert(&tx, new).await.map_err(taken)?;
    people::give_consent(&tx, person.id, &consent, Some(address.text())).await?;
    take_role(&tx, &found, person.id, person.full_name()).await?;
    tx.commit().await?;
    Ok(HttpResponse::Created().json(Accepted {
        message: format!(
            "Учетная запись создана. Войдите с именем пользователя {}",
            person.username
        ),
    }))
}

/// The invitation's role becomes this person's.
pub(super) async fn take_role(
    tx: &WriteTx,
    found: &Invitation,
    person_id: Uuid,
    name: String,
) -> ApiResult<()> {
    invitations::accept(tx, found.id, person_id).await?;
    let grant = NewGrant {
        person_id,
        role: found.role,
        municipality_id: found.municipality_id,
        organisation_id: found.organisation_id,
        printed_position: found.printed_position.clone(),
        printed_workplace: found.printed_workplace.clone(),
        subject: found.subject.clone(),
    };
    people::grant(tx, grant).await?;
    let event = Event {
        person_id: Some(person_id),
        actor: Some(Author {
            id: person_id,
            name,
            role: found.role,
        }),
        note: Some(found.role.title().to_owned()),
        ..Event::new(
            found.municipality_id.unwrap_or_default(),
            HistoryEvent::InvitationAccepted,
        )
    };
    history::append(tx, event).await?;
    Ok(())
}

fn parse(found: &Invitation, body: AcceptInvitation) -> ApiResult<(NewPerson, Password)> {
    let mut fields = Fields::default();
    let username = fields.take("username", Username::parse(&body.username));
    let name = fields.name(&body.surname, &body.first_name, body.patronymic.as_deref());
    let context = PasswordContext {
        username: &body.username,
        email: &found.email,
        surname: &body.surname,
    };
    let password = fields.take("password", Password::parse(&body.password, context));
    let work_phone = fields.take("work_phone", WorkPhone::parse(&body.work_phone));
    check_consent(&mut fields, &body.consent_version);
    let parsed = match (username, name, password, work_phone) {
        (Some(username), Some(name), Some(password), Some(work_phone)) => {
            let new = NewPerson {
                username: username.as_str().to_owned(),
                password_hash: String::new(),
                email: found.email.clone(),
                name,
                phone: None,
                work_phone: Some(work_phone.as_str().to_owned()),
                municipality_id: found.municipality_id,
                organisation_id: found.organisation_id,
                organisation_typed: None,
                position_id: None,
                subjects: None,
            };
            Some((new, password))
        }
        _ => None,
    };
    fields.all(parsed)
}
