//! `POST /registrations`

use super::parse::parse;
use crate::openapi::problems::{Busy, TooManyAttempts};
use crate::{
    State,
    body::Body,
    calendar,
    client_address::ClientAddress,
    letters::{self, Recipient},
    problem::{ApiError, ApiResult, Code},
    recovery, secrets,
};
use actix_web::{HttpResponse, post, web};
use chrono::Duration;
use contract::people::{Accepted, Registration};
use domain::people::Password;
use mail::{Letter, letters::EmailConfirmation};
use persistence::{attempts, people, registrations};
use queue::QueueError;
use uuid::Uuid;

/// Registrations from one address within an hour.
const FROM_ADDRESS: u64 = 60;

/// Register as a teacher
///
/// The answer is the same whether or not the address is known: a letter tells the rest. The account exists once the
/// letter's link is followed.
#[utoipa::path(operation_id = "register_teacher", tag = "Регистрация и доступ", security(()), request_body = Registration,
    responses((status = 202, description = "A letter is on its way", body = Accepted), TooManyAttempts, Busy))]
#[post("/registrations")]
pub(crate) async fn register(
    state: web::Data<State>,
    address: ClientAddress,
    body: Body<Registration>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let (mut waiting, password, _) = parse(&state.database.reader(), body, address.text()).await?;
    let subject = format!("registration:{}", address.text());
    let since = state.now() - Duration::hours(1);
    if attempts::count(&state.database.reader(), &subject, since).await? >= FROM_ADDRESS {
        let mut problem = ApiError::new(
            Code::TooManyAttempts,
            "Слишком много регистраций с одного адреса. Попробуйте через час",
        );
        problem.retry_after = Some(3600);
        return Err(problem);
    }
    let tx = state.database.begin(state.now()).await?;
    let salt = tx.new_id().into_bytes();
    let known = people::find_by_login(&tx, &waiting.email).await?;
    let token = secrets::token(tx.random_bytes());
    let attempt = attempts::record(&tx, &subject).await?;
    tx.commit().await?;
    // Hashed in either case: the time of the answer tells nothing.
    waiting.password_hash = hashed(&state, password, salt, attempt).await?;
    let tx = state.database.begin(state.now()).await?;
    if let Some(person) = known {
        recovery::tell_account_exists(&tx, &person, &token).await?;
    } else {
        let letter = Letter::EmailConfirmation(EmailConfirmation {
            name: format!(
                "{} {}",
                waiting.first_name,
                waiting.patronymic.as_deref().unwrap_or_default()
            )
            .trim()
            .to_owned(),
            link: format!("/confirm?token={token}"),
            valid_until: calendar::local(tx.at() + Duration::days(registrations::VALID_DAYS)),
        });
        let to = Recipient {
            email: waiting.email.clone(),
            person_id: None,
        };
        letters::queue(&tx, to, letter, &[]).await?;
        let payload = serde_json::to_string(&waiting).map_err(ApiError::internal)?;
        registrations::keep(&tx, secrets::digest(&token), payload).await?;
    }
    tx.commit().await?;
    Ok(HttpResponse::Accepted().json(Accepted {
        message: "Мы отправили письмо. Перейдите по ссылке из него, чтобы завершить регистрацию"
            .into(),
    }))
}

/// Whoever finds no room in the queue has registered nobody: coming again is no second registration.
async fn hashed(
    state: &State,
    password: Password,
    salt: [u8; 16],
    attempt: Uuid,
) -> ApiResult<String> {
    let hash = state
        .passwords
        .hash(password.expose().to_owned(), salt)
        .await;
    if let Err(QueueError::Full) = hash {
        let tx = state.database.begin(state.now()).await?;
        attempts::forget_these(&tx, &[attempt]).await?;
        tx.commit().await?;
    }
    Ok(hash?)
}
