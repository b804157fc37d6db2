//! `POST /password-resets/complete`

use crate::openapi::problems::{Busy, LinkUnknown};
use crate::{
    State,
    body::Body,
    calendar, letters,
    problem::{ApiError, ApiResult},
    registrations::link_unknown,
    secrets,
    sessions::limits,
};
use actix_web::{HttpResponse, post, web};
use contract::people::{Accepted, PasswordReset};
use domain::history::HistoryEvent;
use domain::people::{Password, PasswordContext};
use mail::{Letter, letters::PasswordChanged};
use persistence::{
    attempts,
    history::{self, Event},
    people, recovery, sessions,
};

/// Choose a new password
///
/// By the letter's token, which works once. All sessions of the person end.
#[utoipa::path(operation_id = "complete_password_reset", tag = "Регистрация и доступ", security(()), request_body = PasswordReset,
    responses((status = 200, description = "The new password works", body = Accepted), LinkUnknown, Busy))]
#[post("/password-resets/complete")]
pub(crate) async fn complete(
    state: web::Data<State>,
    body: Body<PasswordReset>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let reader = state.database.reader();
    let link = recovery::find(&reader, &secrets::digest(&body.token), state.now())
        .await?
        .ok_or_else(link_unknown)?;
    let person = people::find(&reader, link.person_id)
        .await?
        .ok_or_else(link_unknown)?;
    let context = PasswordContext {
        username: &person.username,
        email: &person.email,
        surname: &person.surname,
    };
    let password = Password::parse(&body.password, context)
        .map_err(|error| ApiError::field("password", error.code(), error.message()))?;
    // Hashed before the transaction: nobody who writes waits for it.
    let hash = state
        .passwords
        .hash(password.expose().to_owned(), link.id.into_bytes())
        .await?;
    let tx = state.database.begin(state.now()).await?;
    // The person's lock first: two of their links at once must not wait for each other.
    people::find_for_update(&tx, link.person_id).await?;
    if !recovery::take(&tx, link).await? {
        return Err(link_unknown());
    }
    people::set_password(&tx, person.id, hash).await?;
    sessions::end_all_of(&tx, person.id).await?;
    attempts::forget(&tx, &limits::subject(&person.username)).await?;
    let event = Event {
        person_id: Some(person.id),
        ..Event::in_region(HistoryEvent::PasswordReset)
    };
    history::append(&tx, event).await?;
    let letter = Letter::PasswordChanged(PasswordChanged {
        name: person.full_name(),
        changed_at: calendar::local(tx.at()),
        link: "/recovery".into(),
    });
    letters::queue(&tx, &person, letter, &[]).await?;
    tx.commit().await?;
    Ok(HttpResponse::Ok().json(Accepted {
        message: "Пароль изменён. Войдите с новым паролем".into(),
    }))
}
