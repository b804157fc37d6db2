//! `POST /password-resets`

use crate::{
    State,
    body::Body,
    calendar,
    client_address::ClientAddress,
    letters,
    problem::{ApiError, ApiResult},
    secrets,
};
use actix_web::{HttpResponse, post, web};
use chrono::Duration;
use contract::people::{Accepted, PasswordResetRequest};
use mail::{
    Letter,
    letters::{AccountExists, PasswordReset},
};
use persistence::{
    WriteTx, attempts,
    people::{self, Person},
    recovery,
};

/// Letters to one address, and requests from one client, within an hour.
const PER_HOUR: u64 = 5;
const FROM_ADDRESS: u64 = 30;

/// Forgotten login or password
///
/// The letter names the login and leads to choosing a new password. The answer is always the same.
#[utoipa::path(operation_id = "request_password_reset", tag = "Регистрация и доступ", security(()), request_body = PasswordResetRequest,
    responses((status = 202, description = "If the address is known, a letter is on its way", body = Accepted)))]
#[post("/password-resets")]
pub(crate) async fn request(
    state: web::Data<State>,
    address: ClientAddress,
    body: Body<PasswordResetRequest>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let ask = "Введите адрес электронной почты";
    let typed = domain::text::required_line(&body.email, 254, ask)
        .map_err(|error| ApiError::field("email", error.code(), error.message()))?;
    let tx = state.database.begin(state.now()).await?;
    let since = tx.at() - Duration::hours(1);
    let person = people::find_by_login(&tx, &typed).await?;
    let mailbox = person
        .as_ref()
        .map_or_else(|| typed.clone(), |person| person.email.clone());
    let from = format!("reset-from:{}", address.text());
    let person = person.filter(|person| person.blocked_at.is_none());
    let free = attempts::count(&tx, &from, since).await? < FROM_ADDRESS;
    match person.filter(|_| free) {
        Some(person) => {
            send_link(&tx, &person).await?;
        }
        None => attempts::record(&tx, &reset_subject(&mailbox))
            .await
            .map(drop)?,
    }
    attempts::record(&tx, &from).await?;
    tx.commit().await?;
    Ok(HttpResponse::Accepted().json(Accepted {
        message: "Если адрес известен системе, мы отправили на него письмо с именем пользователя и ссылкой".into(),
    }))
}

/// Whether the letter went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sent {
    OnItsWay,
    TooMany,
}

/// The letter that names the login and leads to a new password, five in an hour at most.
pub(crate) async fn send_link(tx: &WriteTx, person: &Person) -> ApiResult<Sent> {
    let to = reset_subject(&person.email);
    let since = tx.at() - Duration::hours(1);
    let sent = attempts::count(tx, &to, since).await?;
    attempts::record(tx, &to).await?;
    if sent >= PER_HOUR {
        return Ok(Sent::TooMany);
    }
    let token = secrets::token(tx.random_bytes());
    recovery::keep(tx, person.id, secrets::digest(&token)).await?;
    let letter = Letter::PasswordReset(PasswordReset {
        name: person.full_name(),
        username: person.username.clone(),
        link: format!("/reset?token={token}"),
        valid_until: calendar::local(tx.at() + Duration::hours(recovery::VALID_HOURS)),
    });
    letters::queue(tx, person, letter, &[]).await?;
    Ok(Sent::OnItsWay)
}

/// What counts the letters to one address.
pub(crate) fn reset_subject(mailbox: &str) -> String {
    format!("reset:{}", mailbox.to_lowercase())
}

/// The letter to the owner of an address that somebody registered again.
pub(crate) async fn tell_account_exists(
    tx: &WriteTx,
    person: &Person,
    token: &str,
) -> ApiResult<()> {
    recovery::keep(tx, person.id, secrets::digest(token)).await?;
    let letter = Letter::AccountExists(AccountExists {
        name: person.full_name(),
        username: person.username.clone(),
        link: format!("/reset?token={token}"),
        valid_until: calendar::local(tx.at() + Duration::hours(recovery::VALID_HOURS)),
    });
    letters::queue(tx, person, letter, &[]).await
}
