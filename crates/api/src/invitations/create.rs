//! `POST /invitations`

use super::{held, list};
use crate::{
    State,
    body::Body,
    calendar,
    fields::Fields,
    identity::{Acting, Coordinator},
    letters::{self, Recipient},
    problem::{ApiError, ApiResult, Code},
    secrets,
};
use actix_web::{HttpResponse, post, web};
use contract::invitations::{InvitationRow, NewInvitation};
use domain::history::HistoryEvent;
use domain::{people::Email, roles::Role};
use mail::Letter;
use persistence::{
    Store, WriteTx,
    history::{self, Event},
    invitations::{self, Invitation},
    reference,
};
use uuid::Uuid;

/// Invite
///
/// «Сформировать приглашение»: a letter leads to choosing login and password; the link is valid for 14 days. A municipal
/// coordinator invites experts and school coordinators of the own municipality, an operator also municipal coordinators and operators.
#[utoipa::path(operation_id = "create_invitation", tag = "Приглашения", request_body = NewInvitation,
    responses((status = 201, description = "The letter is on its way", body = InvitationRow), Coordinator))]
#[post("/invitations")]
pub(crate) async fn create(
    state: web::Data<State>,
    coordinator: Coordinator,
    body: Body<NewInvitation>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let tx = state.database.begin(state.now()).await?;
    let token = secrets::token(tx.random_bytes());
    let new = parse(&tx, &coordinator, body, secrets::digest(&token)).await?;
    let invitation = invitations::insert(&tx, new).await?;
    send(&tx, &coordinator.acting, &invitation, &token).await?;
    let event = Event {
        actor: Some(coordinator.acting.author.clone()),
        note: Some(format!("{}: {}", invitation.role.title(), invitation.email)),
        ..Event::new(
            invitation.municipality_id.unwrap_or_default(),
            HistoryEvent::Invited,
        )
    };
    history::append(&tx, event).await?;
    let row = list::row(&tx, &coordinator, invitation).await?;
    tx.commit().await?;
    Ok(HttpResponse::Created().json(row))
}

/// Queues the letter with the link.
pub(super) async fn send(
    tx: &WriteTx,
    inviter: &Acting,
    invitation: &Invitation,
    token: &str,
) -> ApiResult<()> {
    let municipality = match invitation.municipality_id {
        Some(id) => reference::municipality(tx, id).await?.map(|row| row.name),
        None => None,
    };
    let name = [
        Some(invitation.surname.as_str()),
        Some(&invitation.first_name),
        invitation.patronymic.as_deref(),
    ];
    let letter = Letter::Invitation(mail::letters::Invitation {
        name: name.into_iter().flatten().collect::<Vec<_>>().join(" "),
        role: invitation.role.title().to_owned(),
        municipality,
        inviter: inviter.author.name.clone(),
        link: format!("/invitation?token={token}"),
        valid_until: calendar::day_of(invitation.expires_at),
    });
    let to = Recipient {
        email: invitation.email.clone(),
        person_id: None,
    };
    let letter_id = letters::queue_alone(tx, to, letter).await?;
    Ok(invitations::set_letter(tx, invitation.id, letter_id).await?)
}

async fn parse(
    tx: &WriteTx,
    coordinator: &Coordinator,
    body: NewInvitation,
    token_digest: String,
) -> ApiResult<invitations::NewInvitation> {
    let mut fields = Fields::default();
    let email = fields.take("email", Email::parse(&body.email));
    let name = fields.name(&body.surname, &body.first_name, body.patronymic.as_deref());
    let printed_position =
        fields.optional("printed_position", body.printed_position.as_deref(), 200);
    let printed_workplace =
        fields.optional("printed_workplace", body.printed_workplace.as_deref(), 300);
    let subject = fields.optional("subject", body.subject.as_deref(), 200);
    if !coordinator.gives(body.role) {
        fields.mistake("role", "not_allowed", "В эту роль Вы не приглашаете");
    }
    let municipality_id = scope(tx, &mut fields, coordinator, &body).await?;
    if body.role == Role::Expert && printed_position.is_none() {
        fields.mistake(
            "printed_position",
            "required",
            "Укажите должность: она печатается в графике",
        );
    }
    if body.role == Role::Expert && printed_workplace.is_none() {
        fields.mistake(
            "printed_workplace",
            "required",
            "Укажите место работы: оно печатается в графике",
        );
    }
    if email
        .as_ref()
        .is_some_and(|email| email.key() == coordinator.acting.person().email.to_lowercase())
    {
        fields.mistake("email", "own_address", "Это Ваш собственный адрес");
    } else if let Some(email) = email.as_ref().filter(|_| coordinator.gives(body.role)) {
        let wanted = held::offer(body.role, municipality_id, body.organisation_id);
        held::check(tx, &mut fields, email, wanted).await?;
    }
    let parsed = email
        .zip(name)
        .map(|(email, name)| invitations::NewInvitation {
            token_digest,
            email: email.as_str().to_owned(),
            role: body.role,
            name,
            municipality_id,
            organisation_id: municipality_id.and(body.organisation_id),
            printed_position,
            printed_workplace,
            subject,
            invited_by: coordinator.acting.person().id,
        });
    fields.all(parsed)
}

/// 403 for an invitation that the coordinator sees but would not give.
pub(super) fn own(coordinator: &Coordinator, found: &Invitation) -> ApiResult<()> {
    if coordinator.gives(found.role) {
        return Ok(());
    }
    let words = "Этим приглашением распоряжается оператор ТОИПКРО";
    Err(ApiError::new(Code::Forbidden, words))
}

async fn scope(
    store: &impl Store,
    fields: &mut Fields,
    coordinator: &Coordinator,
    body: &NewInvitation,
) -> ApiResult<Option<Uuid>> {
    if body.role == Role::Operator {
        return Ok(None);
    }
    let municipality_id = coordinator.within.or(body.municipality_id);
    match municipality_id {
        None => fields.mistake("municipality_id", "required", "Выберите муниципалитет"),
        Some(id) if reference::municipality(store, id).await?.is_none() => {
            fields.mistake(
                "municipality_id",
                "unknown",
                "Выберите муниципалитет из списка",
            );
        }
        Some(_)
            if coordinator.within.is_some()
                && body
                    .municipality_id
                    .is_some_and(|id| Some(id) != coordinator.within) =>
        {
            fields.mistake(
                "municipality_id",
                "other_municipality",
                "Вы приглашаете только в свой муниципалитет",
            );
        }
        Some(_) => {}
    }
    let organisation = match body.organisation_id {
        Some(id) => reference::organisation(store, id).await?,
        None => None,
    };
    match (body.organisation_id, organisation) {
        (Some(_), Some(row)) if Some(row.municipality_id) == municipality_id => {}
        (Some(_), _) => fields.mistake(
            "organisation_id",
            "unknown",
            "Выберите организацию этого муниципалитета",
        ),
        (None, _) if body.role == Role::SchoolCoordinator => {
            fields.mistake("organisation_id", "required", "Выберите организацию");
        }
        (None, _) => {}
    }
    Ok(municipality_id)
}
