//! `POST /registrations/confirm`

use super::parse::Waiting;
use crate::openapi::problems::{LinkUnknown, UsernameTaken};
use crate::{
    State,
    body::Body,
    problem::{ApiError, ApiResult, Code, field_problem},
    secrets,
};
use actix_web::{HttpResponse, post, web};
use contract::people::{Accepted, ConfirmRegistration};
use domain::history::HistoryEvent;
use domain::{
    people::{PersonName, Username},
    roles::{Author, Role},
};
use persistence::{
    StoreError, WriteTx,
    history::{self, Event},
    people::{self, NewGrant, NewPerson, Person},
    registrations,
};

/// Confirm the address
///
/// By the letter's token. Where the chosen login is taken by now (409 `username_taken`), call again with another one.
#[utoipa::path(operation_id = "confirm_registration", tag = "Регистрация и доступ", security(()), request_body = ConfirmRegistration,
    responses((status = 201, description = "The account exists", body = Accepted), UsernameTaken, LinkUnknown))]
#[post("/registrations/confirm")]
pub(crate) async fn confirm(
    state: web::Data<State>,
    body: Body<ConfirmRegistration>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let tx = state.database.begin(state.now()).await?;
    let pending = registrations::find(&tx, &secrets::digest(&body.token))
        .await?
        .ok_or_else(link_unknown)?;
    let mut waiting: Waiting =
        serde_json::from_str(&pending.payload).map_err(ApiError::internal)?;
    if let Some(username) = body
        .username
        .as_deref()
        .filter(|username| !username.trim().is_empty())
    {
        let username = Username::parse(username)
            .map_err(|error| ApiError::field("username", error.code(), error.message()))?;
        waiting.username = username.as_str().to_owned();
    }
    let person = create(&tx, &waiting).await?;
    registrations::finish(&tx, pending.id).await?;
    tx.commit().await?;
    Ok(HttpResponse::Created().json(Accepted {
        message: format!(
            "Адрес подтверждён. Войдите с именем пользователя {}",
            person.username
        ),
    }))
}

pub(crate) fn link_unknown() -> ApiError {
    ApiError::new(
        Code::LinkUnknown,
        "Ссылка устарела или уже использована. Запросите новую",
    )
}

/// What a taken login or address answers.
pub(crate) fn taken(error: StoreError) -> ApiError {
    match error {
        StoreError::Taken("username") => {
            let words = "Это имя пользователя занято: придумайте другое";
            let mut problem = ApiError::new(Code::UsernameTaken, words);
            problem.errors = vec![field_problem("username", "username_taken", words)];
            problem
        }
        StoreError::Taken(_) => ApiError::new(
            Code::AccountExists,
            "Учетная запись с этим адресом уже есть. Войдите в неё или восстановите пароль",
        ),
        other => other.into(),
    }
}

async fn create(tx: &WriteTx, waiting: &Waiting) -> ApiResult<Person> {
    let patronymic = waiting.patronymic.as_deref().unwrap_or_default();
    let name = PersonName::parse(&waiting.surname, &waiting.first_name, patronymic)
        .map_err(|_| ApiError::internal("a waiting registration has a name that does not parse"))?;
    let new = NewPerson {
        username: waiting.username.clone(),
        password_hash: waiting.password_hash.clone(),
        email: waiting.email.clone(),
        name,
        phone: Some(waiting.phone.clone()),
        work_phone: None,
        municipality_id: Some(waiting.municipality_id),
        organisation_id: waiting.organisation_id,
        organisation_typed: waiting.organisation_typed.clone(),
        position_id: Some(waiting.position_id),
        subjects: waiting.subjects.clone(),
    };
    let person = people::insert(tx, new).await.map_err(taken)?;
    people::grant(tx, NewGrant::bare(person.id, Role::Teacher)).await?;
    people::give_consent(
        tx,
        person.id,
        &waiting.consent_version,
        Some(waiting.address.clone()),
    )
    .await?;
    let event = Event {
        person_id: Some(person.id),
        actor: Some(Author {
            id: person.id,
            name: person.full_name(),
            role: Role::Teacher,
        }),
        ..Event::new(waiting.municipality_id, HistoryEvent::RegisteredAccount)
    };
    history::append(tx, event).await?;
    Ok(person)
}
