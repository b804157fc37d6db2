//! `POST /people/{id}/grants/{grant_id}/end`

use super::{
    ending::role,
    handing::{Handing, leaves_none_alone, lock_cases, successor},
};
use crate::{
    State,
    body::Body,
    identity::Coordinator,
    letters,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{HttpResponse, post, web};
use contract::accounts::EndGrant;
use domain::history::HistoryEvent;
use mail::{Letter, letters::RoleEnded};
use persistence::{
    WriteTx,
    history::{self, Event},
    people::{self, Grant, Person},
    sessions, substitutions,
};
use uuid::Uuid;

/// End a role
///
/// An expert's open cases go to another expert, or their places are left to the operator, who gets a letter; a case with a
/// conclusion keeps at least one expert. Sessions in the role and
/// its substitutions end at once; the account stays.
#[utoipa::path(operation_id = "end_grant", tag = "Пользователи", request_body = EndGrant,
    params(("id" = Uuid, Path, description = "The person"), ("grant_id" = Uuid, Path, description = "The role")),
    responses((status = 204, description = "The role is ended"), Coordinator))]
#[post("/people/{id}/grants/{grant_id}/end")]
pub(crate) async fn end_grant(
    state: web::Data<State>,
    coordinator: Coordinator,
    path: web::Path<(Uuid, Uuid)>,
    body: Body<EndGrant>,
) -> ApiResult<HttpResponse> {
    let tx = state.database.begin(state.now()).await?;
    let (person, grant) = role(&tx, &coordinator, *path).await?;
    let body = body.parse()?;
    // Cases, schedules, then the role: in the order in which a plan locks them.
    let cases = lock_cases(&tx, grant.id).await?;
    people::grant_for_update(&tx, grant.id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let now_open = people::open_cases_of(&tx, grant.id).await?;
    if !now_open
        .iter()
        .map(|case| case.id)
        .eq(cases.iter().map(|found| found.case.id))
    {
        let words = "Пока Вы решали, список дел изменился. Повторите";
        return Err(ApiError::new(Code::NotNow, words));
    }
    let to = successor(&tx, &coordinator, &grant, body.hand_over_to, &cases).await?;
    if to.is_none() {
        leaves_none_alone(&grant, &cases)?;
    }
    people::end_grant(&tx, grant.id).await?;
    sessions::end_all_in(&tx, grant.id).await?;
    substitutions::end_of_grant(&tx, grant.id).await?;
    let handing = Handing {
        tx: &tx,
        acting: &coordinator.acting,
        from: &person,
        grant: &grant,
        to: to.as_ref(),
    };
    handing.hand_over(&cases).await?;
    record_history(&tx, &coordinator, &person, &grant).await?;
    tell(&tx, &person, &grant, cases.len()).await?;
    tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

async fn record_history(
    tx: &WriteTx,
    coordinator: &Coordinator,
    person: &Person,
    grant: &Grant,
) -> ApiResult<()> {
    let event = Event {
        person_id: Some(person.id),
        actor: Some(coordinator.acting.author.clone()),
        note: Some(format!("{}: {}", grant.role.title(), person.full_name())),
        ..Event::new(
            grant.municipality_id.unwrap_or_default(),
            HistoryEvent::RoleEnded,
        )
    };
    Ok(history::append(tx, event).await?)
}

async fn tell(tx: &WriteTx, person: &Person, grant: &Grant, cases: usize) -> ApiResult<()> {
    let letter = Letter::RoleEnded(RoleEnded {
        name: person.full_name(),
        role: grant.role.title().to_owned(),
        cases: u64::try_from(cases).unwrap_or_default(),
        link: "/".into(),
    });
    letters::queue(tx, person, letter, &[]).await
}
