//! `PUT /people/{id}/municipality`

use super::list::row;
use crate::openapi::problems::NotNow;
use crate::{
    State,
    body::Body,
    fields::Fields,
    identity::Operator,
    if_match::IfMatch,
    letters,
    problem::{ApiError, ApiResult, Code, field_problem},
};
use actix_web::{put, web};
use contract::{accounts::MunicipalityChange, people::PersonRow};
use domain::history::HistoryEvent;
use domain::roles::Role;
use mail::{Letter, letters::MunicipalityChanged};
use persistence::{
    WriteTx, applications,
    history::{self, Event},
    people::{self, Grant, Person},
    reference::{self, Municipality},
    sessions, substitutions,
};
use uuid::Uuid;

/// Change somebody's municipality
///
/// With a reason, which the person's letter carries. Roles of a municipal coordinator and an expert move along: their sessions end.
/// Refused (409) with the list of what speaks against: open cases of an expert, own open applications, a role in an organisation.
#[utoipa::path(operation_id = "change_municipality", tag = "Пользователи", request_body = MunicipalityChange,
    params(("id" = Uuid, Path, description = "The person"), IfMatch),
    responses((status = 200, description = "The person in the other municipality", body = PersonRow), Operator, NotNow))]
#[put("/people/{id}/municipality")]
pub(crate) async fn change_municipality(
    state: web::Data<State>,
    operator: Operator,
    if_match: IfMatch,
    id: web::Path<Uuid>,
    body: Body<MunicipalityChange>,
) -> ApiResult<web::Json<PersonRow>> {
    let tx = state.database.begin(state.now()).await?;
    let person = people::find_for_update(&tx, *id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    if_match.check(person.version)?;
    let grants = people::grants(&tx, &[person.id]).await?;
    let body = body.parse()?;
    let against = against(&tx, &person, &grants, body.municipality_id).await?;
    if !against.is_empty() {
        let mut problem = ApiError::new(Code::NotNow, against.join("; "));
        problem.errors = against
            .into_iter()
            .map(|words| field_problem("municipality_id", "in_the_way", words))
            .collect();
        return Err(problem);
    }
    let (municipality, reason) = parse(&tx, &person, body).await?;
    for grant in grants.iter().filter(|grant| moves(grant, municipality.id)) {
        sessions::end_all_in(&tx, grant.id).await?;
        substitutions::end_of_grant(&tx, grant.id).await?;
    }
    let person = people::set_municipality(&tx, &person, &grants, municipality.id).await?;
    finish(&tx, &operator, &person, &municipality, reason).await?;
    let row = row(&tx, person).await?;
    tx.commit().await?;
    Ok(web::Json(row))
}

fn moves(grant: &Grant, municipality_id: Uuid) -> bool {
    matches!(grant.role, Role::MunicipalCoordinator | Role::Expert)
        && grant.municipality_id != Some(municipality_id)
}

/// What must be settled first.
async fn against(
    tx: &WriteTx,
    person: &Person,
    grants: &[Grant],
    municipality_id: Uuid,
) -> ApiResult<Vec<String>> {
    let mut found = Vec::new();
    for grant in grants {
        let elsewhere = grant.municipality_id != Some(municipality_id);
        if grant.role == Role::SchoolCoordinator && elsewhere {
            found.push(
                "сначала завершите роль координатора в ОО прежнего муниципалитета".to_owned(),
            );
        }
        if moves(grant, municipality_id) {
            let cases = people::open_cases_of(tx, grant.id).await?;
            let numbers = numbers(cases.iter())?;
            if !numbers.is_empty() {
                found.push(format!(
                    "назначен специалистом, передайте дела другому: {numbers}"
                ));
            }
        }
    }
    let own = applications::own(tx, person.id).await?;
    let numbers = numbers(own.iter().filter(|case| case.stage.is_open()))?;
    if !numbers.is_empty() {
        found.push(format!("своё заявление ещё рассматривается: {numbers}"));
    }
    Ok(found)
}

fn numbers<'a>(cases: impl Iterator<Item = &'a applications::Case>) -> ApiResult<String> {
    let numbers: Vec<&str> = cases
        .map(applications::Case::number)
        .collect::<Result<_, _>>()?;
    Ok(numbers.join(", "))
}

async fn parse(
    tx: &WriteTx,
    person: &Person,
    body: MunicipalityChange,
) -> ApiResult<(Municipality, String)> {
    let mut fields = Fields::default();
    let reason = fields.take("reason", domain::text::paragraph(&body.reason, 1000));
    if reason.as_deref() == Some("") {
        fields.mistake("reason", "required", "Напишите причину: её получит человек");
    }
    if person.municipality_id == Some(body.municipality_id) {
        fields.mistake("municipality_id", "same", "Этот муниципалитет уже указан");
    }
    let municipality = reference::municipality(tx, body.municipality_id).await?;
    if municipality.is_none() {
        let words = "Выберите муниципалитет из списка";
        fields.mistake("municipality_id", "unknown", words);
    }
    fields.all(municipality.zip(reason))
}

async fn finish(
    tx: &WriteTx,
    operator: &Operator,
    person: &Person,
    municipality: &Municipality,
    reason: String,
) -> ApiResult<()> {
    let event = Event {
        person_id: Some(person.id),
        actor: Some(operator.0.author.clone()),
        note: Some(format!("{}. {reason}", municipality.name)),
        ..Event::new(municipality.id, HistoryEvent::MunicipalityChanged)
    };
    history::append(tx, event).await?;
    let letter = Letter::MunicipalityChanged(MunicipalityChanged {
        name: person.full_name(),
        municipality: municipality.name.clone(),
        reason,
        link: "/profile".into(),
    });
    letters::queue(tx, person, letter, &[]).await
}
