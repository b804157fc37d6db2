//! `PUT /not-filed/{person_id}/later`

use super::{query::latest, row::rows};
use crate::openapi::problems::WrongStage;
use crate::{
    State,
    body::Body,
    identity::Coordinator,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{put, web};
use chrono::NaiveDate;
use contract::not_filed::{FilingPlan, NotFiledRow};
use domain::history::HistoryEvent;
use persistence::{
    WriteTx,
    history::{self, Event},
    not_filed::{self, NotFiled},
    people::{self, Person},
};
use uuid::Uuid;

/// «Планирует позже до …»
///
/// Hides the row until the day (at most a year ahead); without a day it is shown again.
#[utoipa::path(operation_id = "plan_filing_later", tag = "Не подавшие заявление", request_body = FilingPlan,
    params(("person_id" = Uuid, Path, description = "The teacher")),
    responses((status = 200, description = "The row as it is now", body = NotFiledRow), Coordinator, WrongStage))]
#[put("/not-filed/{person_id}/later")]
pub(crate) async fn plan_later(
    state: web::Data<State>,
    coordinator: Coordinator,
    id: web::Path<Uuid>,
    body: Body<FilingPlan>,
) -> ApiResult<web::Json<NotFiledRow>> {
    let tx = state.database.begin(state.now()).await?;
    let person = on_the_list(&tx, &coordinator, *id).await?.person;
    let until = parse(&state, body.parse()?)?;
    not_filed::set_later(&tx, person.id, until, &coordinator.acting.author).await?;
    let event = Event {
        person_id: Some(person.id),
        actor: Some(coordinator.acting.author.clone()),
        note: until.map(|day| day.to_string()),
        ..Event::new(
            person.municipality_id.unwrap_or_default(),
            HistoryEvent::PlansFilingLater,
        )
    };
    history::append(&tx, event).await?;
    let found = not_filed::find(&tx, &[person.id]).await?;
    let row = rows(&tx, found).await?.pop();
    tx.commit().await?;
    Ok(web::Json(row.ok_or_else(ApiError::not_found)?))
}

/// The teacher's row, if it is this official's to see (404) and nothing was filed meanwhile (409).
pub(crate) async fn on_the_list(
    tx: &WriteTx,
    coordinator: &Coordinator,
    id: Uuid,
) -> ApiResult<NotFiled> {
    let person = people::find(tx, id)
        .await?
        .filter(|person| is_theirs(coordinator, person))
        .ok_or_else(ApiError::not_found)?;
    let teaches = people::grants(tx, &[person.id])
        .await?
        .iter()
        .any(|grant| grant.role == domain::roles::Role::Teacher);
    if !teaches || person.blocked_at.is_some() {
        return Err(ApiError::not_found());
    }
    not_filed::find(tx, &[id])
        .await?
        .pop()
        .ok_or_else(|| ApiError::new(Code::WrongStage, "Педагог уже подал заявление"))
}

/// Whether the person is of the municipality that the official acts in.
pub(crate) fn is_theirs(coordinator: &Coordinator, person: &Person) -> bool {
    coordinator
        .within
        .is_none_or(|id| person.municipality_id == Some(id))
}

fn parse(state: &State, body: FilingPlan) -> ApiResult<Option<NaiveDate>> {
    let fits = |day: &NaiveDate| *day > state.today() && *day <= latest(state);
    match body.until {
        Some(day) if !fits(&day) => Err(ApiError::field(
            "until",
            "out_of_range",
            "Выберите день после сегодняшнего, не позже чем через год",
        )),
        until => Ok(until),
    }
}
