//! `POST /me/municipality-request`

use crate::openapi::problems::AlreadyExists;
use crate::{
    State,
    body::Body,
    fields::Fields,
    identity::Acting,
    letters,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{HttpResponse, post, web};
use chrono::{DateTime, Duration, Utc};
use contract::{
    accounts::NewMunicipalityRequest,
    lists::Named,
    people::{MunicipalityAnswered, MunicipalityRequest},
};
use domain::history::HistoryEvent;
use mail::{Letter, letters::MunicipalityRequested};
use persistence::{
    Store, WriteTx,
    history::{self, Event},
    people, reference,
};
use std::collections::HashMap;
use uuid::Uuid;

/// How long an answer is shown.
const ANSWER_DAYS: i64 = 30;

/// Ask for another municipality
///
/// «Неверно? Напишите оператору»: operators get a letter. One request waits at a time.
#[utoipa::path(operation_id = "ask_for_municipality", tag = "Сеансы", request_body = NewMunicipalityRequest,
    responses((status = 201, description = "The letter is on its way", body = MunicipalityRequest), AlreadyExists))]
#[post("/me/municipality-request")]
pub(crate) async fn ask(
    state: web::Data<State>,
    acting: Acting,
    body: Body<NewMunicipalityRequest>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let tx = state.database.begin(state.now()).await?;
    let person_id = acting.person().id;
    people::find_for_update(&tx, person_id).await?;
    if request_of(&tx, person_id).await?.is_some() {
        return Err(ApiError::new(
            Code::AlreadyExists,
            "Вы уже написали оператору. Дождитесь ответа: он придёт письмом",
        ));
    }
    let (text, wanted) = parse(&tx, body).await?;
    let wanted_id = wanted.as_ref().map(|one| one.id);
    people::ask_for_municipality(&tx, person_id, wanted_id, text.clone()).await?;
    let event = Event {
        person_id: Some(person_id),
        actor: Some(acting.author.clone()),
        note: Some(text.clone()),
        ..Event::in_region(HistoryEvent::MunicipalityRequested)
    };
    history::append(&tx, event).await?;
    tell_operators(&tx, &acting, &text, wanted.as_ref()).await?;
    let sent = request_of(&tx, person_id).await?;
    tx.commit().await?;
    Ok(HttpResponse::Created().json(sent))
}

async fn parse(tx: &WriteTx, body: NewMunicipalityRequest) -> ApiResult<(String, Option<Named>)> {
    let mut fields = Fields::default();
    let text = fields.take("text", domain::text::paragraph(&body.text, 1000));
    if text.as_deref() == Some("") {
        fields.mistake("text", "required", "Напишите, что указано неверно");
    }
    let mut wanted = None;
    if let Some(id) = body.municipality_id {
        wanted = reference::municipality(tx, id)
            .await?
            .map(|row| Named { id, name: row.name });
        if wanted.is_none() {
            let words = "Выберите муниципалитет из списка";
            fields.mistake("municipality_id", "unknown", words);
        }
    }
    Ok((fields.all(text)?, wanted))
}

async fn tell_operators(
    tx: &WriteTx,
    acting: &Acting,
    text: &str,
    wanted: Option<&Named>,
) -> ApiResult<()> {
    let person = acting.person();
    for operator in people::operators(tx).await? {
        let letter = Letter::MunicipalityRequested(MunicipalityRequested {
            name: operator.full_name(),
            person: person.full_name(),
            wanted: wanted.map(|one| one.name.clone()),
            text: text.to_owned(),
            link: format!("/people?q={}", person.username),
        });
        letters::queue(tx, &operator, letter, &[]).await?;
    }
    Ok(())
}

/// What the operator answered to the last request, while it is news.
pub(crate) async fn answer_of(
    store: &impl Store,
    person_id: Uuid,
    now: DateTime<Utc>,
) -> ApiResult<Option<MunicipalityAnswered>> {
    let found = people::municipality_answer(store, person_id).await?;
    Ok(found
        .filter(|(_, at)| now - *at < Duration::days(ANSWER_DAYS))
        .map(|(text, answered_at)| MunicipalityAnswered { text, answered_at }))
}

/// The unanswered request of one person.
pub(crate) async fn request_of(
    store: &impl Store,
    person_id: Uuid,
) -> ApiResult<Option<MunicipalityRequest>> {
    Ok(requests_of(store, &[person_id]).await?.remove(&person_id))
}

/// The unanswered requests of these people.
pub(crate) async fn requests_of(
    store: &impl Store,
    person_ids: &[Uuid],
) -> ApiResult<HashMap<Uuid, MunicipalityRequest>> {
    let found = people::municipality_requests(store, person_ids).await?;
    if found.is_empty() {
        return Ok(HashMap::new());
    }
    let municipalities = reference::municipalities(store).await?;
    let named = |id: Option<Uuid>| {
        let row = municipalities.iter().find(|row| Some(row.id) == id)?;
        Some(Named {
            id: row.id,
            name: row.name.clone(),
        })
    };
    Ok(found
        .into_iter()
        .map(|one| {
            let request = MunicipalityRequest {
                municipality: named(one.municipality_id),
                text: one.text,
                sent_at: one.created_at,
            };
            (one.person_id, request)
        })
        .collect())
}
