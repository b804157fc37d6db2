//! `POST /sessions`

use super::{answer, cookie};
use crate::{
    State,
    body::Body,
    client_address::ClientAddress,
    problem::{ApiError, ApiResult, Code},
    secrets,
};
use actix_web::{HttpResponse, post, web};
use chrono::Duration;
use contract::sessions::{SignIn, SignedIn};
use domain::roles::Role;
use persistence::{
    attempts,
    people::{self, Grant, Person},
    sessions,
};

const WINDOW: Duration = Duration::minutes(15);
/// Failed attempts from one address, whatever the logins.
const FROM_ADDRESS: u64 = 100;

/// Sign in
///
/// By login (or e-mail address) and password. The answer carries a short-lived access token for
/// `Authorization: Bearer …`; the refresh token is kept in an HttpOnly cookie. The session acts in one role at a time.
#[utoipa::path(tag = "Сеансы", security(()), request_body = SignIn,
    responses((status = 201, description = "The session is open", body = SignedIn)))]
#[post("/sessions")]
pub(crate) async fn sign_in(
    state: web::Data<State>,
    address: ClientAddress,
    body: Body<SignIn>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let login = body.username.trim().to_lowercase();
    let subjects = [
        format!("login:{login}"),
        format!("address:{}", address.text()),
    ];
    check_limits(&state, &subjects).await?;
    let person = check_password(&state, &login, body.password, &subjects).await?;
    let tx = state.database.begin(state.now()).await?;
    let grant = first_grant(people::grants(&tx, &[person.id]).await?)?;
    let session_id = sessions::open(&tx, person.id, grant.id, body.remember).await?;
    let token = secrets::token(tx.random_bytes());
    sessions::issue(&tx, session_id, secrets::digest(&token)).await?;
    attempts::forget(&tx, &format!("login:{login}")).await?;
    let signed_in = answer::signed_in(&state, &tx, session_id, &person, &grant).await?;
    tx.commit().await?;
    Ok(HttpResponse::Created()
        .cookie(cookie::set(&state, token, body.remember))
        .json(signed_in))
}

async fn check_limits(state: &State, subjects: &[String; 2]) -> ApiResult<()> {
    let reader = state.database.reader();
    let since = state.now() - WINDOW;
    let limits = [
        state.settings.login_attempts,
        FROM_ADDRESS.max(state.settings.login_attempts),
    ];
    for (subject, limit) in subjects.iter().zip(limits) {
        if attempts::count(&reader, subject, since).await? >= limit {
            let detail =
                "Слишком много неудачных попыток. Подождите 15 минут или восстановите пароль";
            let mut problem = ApiError::new(Code::TooManyAttempts, detail);
            problem.retry_after = u64::try_from(WINDOW.num_seconds()).ok();
            return Err(problem);
        }
    }
    Ok(())
}

async fn check_password(
    state: &State,
    login: &str,
    password: String,
    subjects: &[String; 2],
) -> ApiResult<Person> {
    let person = people::find_by_login(&state.database.reader(), login).await?;
    let hash = person.as_ref().map(|person| person.password_hash.clone());
    let fits = state
        .passwords
        .verify(password, hash)
        .await
        .map_err(ApiError::internal)?;
    match person {
        Some(person) if fits && person.blocked_at.is_none() => Ok(person),
        Some(_) if fits => Err(ApiError::new(
            Code::AccountBlocked,
            "Учетная запись заблокирована. Обратитесь к оператору ТОИПКРО",
        )),
        _ => {
            let tx = state.database.begin(state.now()).await?;
            for subject in subjects {
                attempts::record(&tx, subject).await?;
            }
            tx.commit().await?;
            Err(ApiError::new(
                Code::WrongCredentials,
                "Имя пользователя или пароль не подходят. Если Вы только что зарегистрировались, сначала подтвердите адрес по ссылке из письма",
            ))
        }
    }
}

/// The role to begin with: the most official one.
fn first_grant(grants: Vec<Grant>) -> ApiResult<Grant> {
    const ORDER: [Role; 6] = [
        Role::Operator,
        Role::MunicipalCoordinator,
        Role::SchoolCoordinator,
        Role::Expert,
        Role::Teacher,
        Role::Administrator,
    ];
    grants
        .into_iter()
        .min_by_key(|grant| ORDER.iter().position(|role| *role == grant.role))
        .ok_or_else(|| {
            ApiError::new(
                Code::AccountBlocked,
                "У учетной записи нет ролей. Обратитесь к оператору ТОИПКРО",
            )
        })
}
