//! `POST /deletions/inspect`

use super::link;
use crate::openapi::problems::{LinkUnknown, WrongStage};
use crate::{State, body::Body, calendar, problem::ApiResult, registrations::link_unknown};
use actix_web::{post, web};
use contract::deletions::{DeletionCard, DeletionToken};
use persistence::people::{self, Person};

/// Whose data a link deletes
///
/// For the page that the letter's link opens: initials and login only. Nothing changes.
#[utoipa::path(operation_id = "inspect_deletion", tag = "Регистрация и доступ", security(()), request_body = DeletionToken,
    responses((status = 200, description = "The link works", body = DeletionCard), WrongStage, LinkUnknown))]
#[post("/deletions/inspect")]
pub(crate) async fn inspect(
    state: web::Data<State>,
    body: Body<DeletionToken>,
) -> ApiResult<web::Json<DeletionCard>> {
    let body = body.parse()?;
    let reader = state.database.reader();
    let link = link::open(&reader, &body.token, state.now()).await?;
    link::check_account(&reader, &link).await?;
    let person = people::find(&reader, link.person_id)
        .await?
        .ok_or_else(link_unknown)?;
    Ok(web::Json(DeletionCard {
        initials: initials(&person),
        username: person.username,
        valid_until: calendar::day_of(link.expires_at),
    }))
}

fn initials(person: &Person) -> String {
    [
        Some(&person.surname),
        Some(&person.first_name),
        person.patronymic.as_ref(),
    ]
    .into_iter()
    .flatten()
    .filter_map(|part| part.chars().next())
    .map(|letter| format!("{letter}."))
    .collect::<Vec<_>>()
    .join(" ")
}
