//! `GET` and `PATCH /me`

use super::answer::me_of;
use crate::{
    State,
    body::Body,
    fields::Fields,
    identity::Acting,
    if_match::{IfMatch, etag},
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, get, patch, web};
use contract::{people::ProfileChange, sessions::Me};
use domain::history::HistoryEvent;
use domain::people::{MobilePhone, PersonName, WorkPhone};
use persistence::{
    applications,
    history::{self, Event},
    people::{self, Person},
};

/// The signed-in person
///
/// Name, contacts, roles with their scope, and the role that the session acts in.
#[utoipa::path(operation_id = "me", tag = "Сеансы", responses((status = 200, description = "The person", body = Me,
        headers(("ETag" = String, description = "The version, for `If-Match`")))))]
#[get("/me")]
pub(crate) async fn me(state: web::Data<State>, acting: Acting) -> ApiResult<HttpResponse> {
    let json = me_of(
        &state.database.reader(),
        acting.person(),
        acting.session.role_id(),
        state.today(),
    )
    .await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}

/// Change the own profile
///
/// Name and phones; a field that is not sent stays. The work phone of a coordinator is printed in the schedule.
#[utoipa::path(operation_id = "change_me", tag = "Сеансы", request_body = ProfileChange,
    params(IfMatch),
    responses((status = 200, description = "The changed profile", body = Me,
        headers(("ETag" = String, description = "The version, for `If-Match`")))))]
#[patch("/me")]
pub(crate) async fn change_me(
    state: web::Data<State>,
    acting: Acting,
    if_match: IfMatch,
    body: Body<ProfileChange>,
) -> ApiResult<HttpResponse> {
    let tx = state.database.begin(state.now()).await?;
    let person = people::find_for_update(&tx, acting.person().id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    if_match.check(person.version)?;
    let (name, phone, work_phone) = parse(body.parse()?, &person)?;
    let person = people::update_profile(&tx, &person, &name, phone, work_phone).await?;
    applications::rename_drafts(&tx, &person).await?;
    let event = Event {
        person_id: Some(person.id),
        actor: Some(acting.author.clone()),
        ..Event::in_region(HistoryEvent::ProfileChanged)
    };
    history::append(&tx, event).await?;
    let json = me_of(&tx, &person, acting.session.role_id(), state.today()).await?;
    tx.commit().await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}

type Profile = (PersonName, Option<String>, Option<String>);

fn parse(change: ProfileChange, person: &Person) -> ApiResult<Profile> {
    let mut fields = Fields::default();
    let name = fields.name(
        change.surname.as_deref().unwrap_or(&person.surname),
        change.first_name.as_deref().unwrap_or(&person.first_name),
        change
            .patronymic
            .as_deref()
            .or(person.patronymic.as_deref()),
    );
    let phone = match change.phone.as_deref().map(str::trim) {
        None => person.phone.clone(),
        Some("") => None,
        Some(typed) => fields
            .take("phone", MobilePhone::parse(typed))
            .map(|phone| phone.as_str().to_owned()),
    };
    let work_phone = match change.work_phone.as_deref().map(str::trim) {
        None => person.work_phone.clone(),
        Some("") => None,
        Some(typed) => fields
            .take("work_phone", WorkPhone::parse(typed))
            .map(|phone| phone.as_str().to_owned()),
    };
    Ok((fields.all(name)?, phone, work_phone))
}
