//! `POST /sessions`

use super::{
    answer, cookie,
    limits::{self, Attempt},
};
use crate::openapi::problems::{Busy, TooManyAttempts, WrongCredentials};
use crate::{
    State,
    body::Body,
    client_address::ClientAddress,
    fields::Fields,
    problem::{ApiError, ApiResult, Code},
    secrets,
};
use actix_web::{HttpResponse, post, web};
use contract::sessions::{SignIn, SignedIn};
use domain::{people::Password, roles::Role, text};
use persistence::{
    people::{self, Grant, Person},
    sessions,
};

/// Sign in
///
/// By login (or e-mail address) and password. The answer carries a short-lived access token for
/// `Authorization: Bearer …`; the refresh token is kept in an HttpOnly cookie. The session acts in one role at a time.
#[utoipa::path(operation_id = "sign_in", tag = "Сеансы", security(()), request_body = SignIn,
    responses((status = 201, description = "The session is open", body = SignedIn), TooManyAttempts, Busy, WrongCredentials))]
#[post("/sessions")]
pub(crate) async fn sign_in(
    state: web::Data<State>,
    address: ClientAddress,
    body: Body<SignIn>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let login = login(&body)?;
    let known = people::find_by_login(&state.database.reader(), &login).await?;
    let counted_as = known
        .as_ref()
        .map_or(login.as_str(), |person| &person.username);
    let attempt = limits::attempt(&state, counted_as, &address.text()).await?;
    let person = check_password(&state, &attempt, known, body.password).await?;
    let tx = state.database.begin(state.now()).await?;
    let grants = people::grants(&tx, &[person.id]).await?;
    let remember = body.remember && may_be_remembered(&grants);
    let grant = first_grant(grants)?;
    let session_id = sessions::open(&tx, person.id, grant.id, remember).await?;
    let token = secrets::token(tx.random_bytes());
    sessions::issue(&tx, session_id, secrets::digest(&token)).await?;
    attempt.forgive(&tx).await?;
    let signed_in = answer::signed_in(&state, &tx, session_id, &person, grant.id).await?;
    tx.commit().await?;
    Ok(HttpResponse::Created()
        .cookie(cookie::set(&state, token, remember))
        .json(signed_in))
}

/// The login as it is looked for. What no login or password can be is refused before anything is asked.
fn login(body: &SignIn) -> ApiResult<String> {
    let mut fields = Fields::default();
    let ask = "Введите имя пользователя";
    let login = fields.take("username", text::required_line(&body.username, 254, ask));
    match body.password.chars().count() {
        0 => fields.mistake("password", "required", "Введите пароль"),
        1..=Password::MAX_LENGTH => {}
        _ => fields.mistake(
            "password",
            "too_long",
            "Пароль не бывает длиннее 200 знаков",
        ),
    }
    Ok(fields.all(login)?.to_lowercase())
}

async fn check_password(
    state: &State,
    attempt: &Attempt,
    known: Option<Person>,
    password: String,
) -> ApiResult<Person> {
    let hash = known.as_ref().map(|person| person.password_hash.clone());
    let fits = attempt.verify(state, password, hash).await?;
    match known {
        Some(person) if fits && person.blocked_at.is_none() => Ok(person),
        Some(_) if fits => Err(ApiError::new(
            Code::AccountBlocked,
            "Учетная запись заблокирована. Обратитесь к оператору ТОИПКРО",
        )),
        _ => Err(ApiError::new(
            Code::WrongCredentials,
            "Имя пользователя или пароль не подходят. Если Вы только что зарегистрировались, сначала подтвердите адрес по ссылке из письма",
        )),
    }
}

/// Who may do most is not remembered: a browser left open must not open everything.
fn may_be_remembered(grants: &[Grant]) -> bool {
    !grants
        .iter()
        .any(|grant| matches!(grant.role, Role::Operator | Role::Administrator))
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
