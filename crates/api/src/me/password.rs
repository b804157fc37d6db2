//! `PUT /me/password`

use super::identify::identify;
use crate::openapi::problems::{Busy, TooManyAttempts};
use crate::{
    State,
    body::Body,
    calendar,
    client_address::ClientAddress,
    identity::Acting,
    letters,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, put, web};
use contract::accounts::PasswordChange;
use domain::history::HistoryEvent;
use domain::people::{Password, PasswordContext};
use mail::{Letter, letters::PasswordChanged};
use persistence::{
    history::{self, Event},
    people, sessions,
};

/// Change the password
///
/// The present one is asked again; attempts are limited as at signing in. The other sessions end, a letter tells the owner.
#[utoipa::path(operation_id = "change_password", tag = "Сеансы", request_body = PasswordChange,
    responses((status = 204, description = "The new password works"), TooManyAttempts, Busy))]
#[put("/me/password")]
pub(crate) async fn change_password(
    state: web::Data<State>,
    acting: Acting,
    address: ClientAddress,
    body: Body<PasswordChange>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let person = acting.person();
    let context = PasswordContext {
        username: &person.username,
        email: &person.email,
        surname: &person.surname,
    };
    let new = Password::parse(&body.new, context)
        .map_err(|error| ApiError::field("new", error.code(), error.message()))?;
    if body.new == body.old {
        let words = "Новый пароль совпадает с прежним";
        return Err(ApiError::field("new", "same", words));
    }
    let attempt = identify(&state, &acting, &address.text(), "old", body.old).await?;
    // Hashed before the transaction: nobody who writes waits for it.
    let hash = state
        .passwords
        .hash(new.expose().to_owned(), attempt.salt())
        .await?;
    let tx = state.database.begin(state.now()).await?;
    people::find_for_update(&tx, person.id).await?;
    people::set_password(&tx, person.id, hash).await?;
    sessions::end_others_of(&tx, person.id, acting.session.id).await?;
    attempt.forgive(&tx).await?;
    let event = Event {
        person_id: Some(person.id),
        actor: Some(acting.author.clone()),
        ..Event::in_region(HistoryEvent::PasswordChanged)
    };
    history::append(&tx, event).await?;
    let letter = Letter::PasswordChanged(PasswordChanged {
        name: person.full_name(),
        changed_at: calendar::local(tx.at()),
        link: "/recovery".into(),
    });
    letters::queue(&tx, person, letter, &[]).await?;
    tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
