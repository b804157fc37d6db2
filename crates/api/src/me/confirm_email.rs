//! `POST /email-changes/confirm`

use crate::openapi::problems::{LinkUnknown, UsernameTaken};
use crate::{
    State,
    body::Body,
    calendar, letters,
    problem::ApiResult,
    registrations::{link_unknown, taken},
    secrets,
};
use actix_web::{HttpResponse, post, web};
use contract::{accounts::EmailToken, people::Accepted};
use domain::history::HistoryEvent;
use mail::{Letter, letters::EmailChanged};
use persistence::{
    history::{self, Event},
    people,
};

/// Confirm a new e-mail address
///
/// By the letter's token, which works once. The former address gets a letter.
#[utoipa::path(operation_id = "confirm_email", tag = "Регистрация и доступ", security(()), request_body = EmailToken,
    responses((status = 200, description = "The new address is in force", body = Accepted), UsernameTaken, LinkUnknown))]
#[post("/email-changes/confirm")]
pub(crate) async fn confirm_email(
    state: web::Data<State>,
    body: Body<EmailToken>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let digest = secrets::digest(&body.token);
    let tx = state.database.begin(state.now()).await?;
    let change = people::email_change(&tx, &digest, tx.at())
        .await?
        .ok_or_else(link_unknown)?;
    let former = people::find_for_update(&tx, change.person_id)
        .await?
        .filter(|person| person.blocked_at.is_none())
        .ok_or_else(link_unknown)?;
    if !people::take_email_change(&tx, &change).await? {
        return Err(link_unknown());
    }
    people::set_email(&tx, former.id, &change.email)
        .await
        .map_err(taken)?;
    let event = Event {
        person_id: Some(former.id),
        ..Event::in_region(HistoryEvent::EmailChanged)
    };
    history::append(&tx, event).await?;
    let letter = Letter::EmailChanged(EmailChanged {
        name: former.full_name(),
        changed_at: calendar::local(tx.at()),
        link: "/help".into(),
    });
    letters::queue(&tx, &former, letter, &[]).await?;
    tx.commit().await?;
    Ok(HttpResponse::Ok().json(Accepted {
        message: "Новый адрес подтверждён. Письма будут приходить на него".into(),
    }))
}
