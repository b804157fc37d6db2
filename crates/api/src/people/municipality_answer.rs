//! `POST /people/{id}/municipality-request/decline`

use super::list::row;
use crate::openapi::problems::WrongStage;
use crate::{
    State,
    body::Body,
    fields::Fields,
    identity::Operator,
    letters,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{post, web};
use contract::{accounts::MunicipalityAnswer, people::PersonRow};
use domain::history::HistoryEvent;
use mail::{Letter, letters::MunicipalityKept};
use persistence::{
    WriteTx,
    history::{self, Event},
    people::{self, Person},
    reference,
};
use uuid::Uuid;

/// Leave a municipality as it is
///
/// «Оставить прежний»: answers the request of `POST /me/municipality-request` with a reason. The person gets a letter, sees the
/// answer on the start page and can write again.
#[utoipa::path(operation_id = "decline_municipality_request", tag = "Пользователи", request_body = MunicipalityAnswer,
    params(("id" = Uuid, Path, description = "The person")),
    responses((status = 200, description = "The person, whose request is closed", body = PersonRow), Operator, WrongStage))]
#[post("/people/{id}/municipality-request/decline")]
pub(crate) async fn decline_request(
    state: web::Data<State>,
    operator: Operator,
    id: web::Path<Uuid>,
    body: Body<MunicipalityAnswer>,
) -> ApiResult<web::Json<PersonRow>> {
    let tx = state.database.begin(state.now()).await?;
    let person = people::find_for_update(&tx, *id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let asked = crate::me::request_of(&tx, person.id)
        .await?
        .ok_or_else(|| ApiError::new(Code::WrongStage, "На эту просьбу уже ответили"))?;
    let reason = parse(body.parse()?)?;
    people::answer_municipality_request(&tx, person.id, reason.clone()).await?;
    finish(&tx, &operator, &person, asked.text, reason).await?;
    let row = row(&tx, person).await?;
    tx.commit().await?;
    Ok(web::Json(row))
}

fn parse(body: MunicipalityAnswer) -> ApiResult<String> {
    let mut fields = Fields::default();
    let reason = fields.take("reason", domain::text::paragraph(&body.reason, 1000));
    if reason.as_deref() == Some("") {
        let words = "Напишите, почему муниципалитет указан верно: ответ получит человек";
        fields.mistake("reason", "required", words);
    }
    fields.all(reason)
}

async fn finish(
    tx: &WriteTx,
    operator: &Operator,
    person: &Person,
    text: String,
    reason: String,
) -> ApiResult<()> {
    let municipality = match person.municipality_id {
        Some(id) => reference::municipality(tx, id).await?.map(|row| row.name),
        None => None,
    };
    let event = Event {
        person_id: Some(person.id),
        actor: Some(operator.0.author.clone()),
        note: Some(reason.clone()),
        ..Event::new(
            person.municipality_id.unwrap_or_default(),
            HistoryEvent::MunicipalityKept,
        )
    };
    history::append(tx, event).await?;
    let letter = Letter::MunicipalityKept(MunicipalityKept {
        name: person.full_name(),
        municipality,
        text,
        reason,
        link: "/profile/municipality".into(),
    });
    letters::queue(tx, person, letter, &[]).await
}
