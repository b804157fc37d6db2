//! `PUT /me/email`

use super::identify::{identify, too_many};
use crate::openapi::problems::{Busy, TooManyAttempts};
use crate::{
    State,
    body::Body,
    calendar,
    client_address::ClientAddress,
    identity::Acting,
    letters::{self, Recipient},
    problem::{ApiError, ApiResult},
    secrets,
};
use actix_web::{HttpResponse, put, web};
use chrono::Duration;
use contract::{accounts::EmailChange, people::Accepted};
use domain::people::Email;
use mail::{
    Letter,
    letters::{AddressTaken, EmailConfirmation},
};
use persistence::{WriteTx, attempts, people};

/// Letters of one person within an hour.
const PER_HOUR: u64 = 5;

/// Change the e-mail address
///
/// The password is asked again; attempts are limited as at signing in. A link that is sent to the new address confirms it within a
/// day; until then the old one stays. The answer is the same whether or not the address belongs to another account.
#[utoipa::path(operation_id = "change_email", tag = "Сеансы", request_body = EmailChange,
    responses((status = 202, description = "A letter is on its way to the new address", body = Accepted), TooManyAttempts, Busy))]
#[put("/me/email")]
pub(crate) async fn change_email(
    state: web::Data<State>,
    acting: Acting,
    address: ClientAddress,
    body: Body<EmailChange>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let email = Email::parse(&body.email)
        .map_err(|error| ApiError::field("email", error.code(), error.message()))?;
    if email.key() == acting.person().email.to_lowercase() {
        let words = "Этот адрес уже указан в Вашем профиле";
        return Err(ApiError::field("email", "same", words));
    }
    let attempt = identify(&state, &acting, &address.text(), "password", body.password).await?;
    let tx = state.database.begin(state.now()).await?;
    attempt.forgive(&tx).await?;
    let subject = format!("email-change:{}", acting.person().id);
    let since = tx.at() - Duration::hours(1);
    if attempts::count(&tx, &subject, since).await? >= PER_HOUR {
        let words = "Слишком много писем за час. Попробуйте позже";
        return Err(too_many(words));
    }
    attempts::record(&tx, &subject).await?;
    send(&tx, &acting, &email).await?;
    tx.commit().await?;
    Ok(HttpResponse::Accepted().json(Accepted {
        message: "Мы отправили письмо на новый адрес. Перейдите по ссылке из него, чтобы подтвердить адрес; до этого действует прежний".into(),
    }))
}

/// The link; or word to the owner of the address, who alone learns of it.
async fn send(tx: &WriteTx, acting: &Acting, email: &Email) -> ApiResult<()> {
    let person = acting.person();
    let token = secrets::token(tx.random_bytes());
    if let Some(owner) = people::find_by_login(tx, email.as_str()).await? {
        let letter = Letter::AddressTaken(AddressTaken {
            name: owner.full_name(),
            username: owner.username.clone(),
            link: "/recovery".into(),
        });
        return letters::queue(tx, &owner, letter, &[]).await;
    }
    let kept = email.as_str().to_owned();
    people::keep_email_change(tx, person.id, kept, secrets::digest(&token)).await?;
    let letter = Letter::EmailConfirmation(EmailConfirmation {
        name: person.full_name(),
        link: format!("/email?token={token}"),
        valid_until: calendar::local(tx.at() + Duration::hours(people::EMAIL_VALID_HOURS)),
    });
    let to = Recipient {
        email: email.as_str().to_owned(),
        person_id: None,
    };
    letters::queue(tx, to, letter, &[]).await
}
