//! `GET /packages/next`

use super::readiness::state_of;
use crate::{
    State, calendar,
    identity::Coordinator,
    problem::{ApiError, ApiResult},
    query::Query,
};
use actix_web::{get, web};
use chrono::NaiveDate;
use contract::{
    lists::Named,
    packages::{NextPackage, NotReadyCase, ReadyCase},
};
use domain::packages::{DueDay, MOST_CASES, NotReady, PackageAction, judge, next_due};
use persistence::{
    Store, applications::Case, documents, documents::Document, packages, packages::Item, reference,
    reference::Municipality, schedule,
};
use serde::Deserialize;
use uuid::Uuid;

/// Rows of those that are not ready.
const MOST_NOT_READY: u64 = 200;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct NextQuery {
    /// An operator says whose; a coordinator's is always the own one.
    municipality_id: Option<Uuid>,
    /// Verified up to this day; without it up to today.
    until: Option<NaiveDate>,
}

/// The next package
///
/// What must reach the Centre by the 15th: verified cases that are in no package, and those that are not ready, each with its reason.
#[utoipa::path(operation_id = "next_package", tag = "Пакеты", params(NextQuery),
    responses((status = 200, description = "Ready and not ready", body = NextPackage), Coordinator))]
#[get("/packages/next")]
pub(crate) async fn next(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<NextQuery>,
) -> ApiResult<web::Json<NextPackage>> {
    let query = query.parse()?;
    let reader = state.database.reader();
    let municipality = municipality(&reader, coordinator.within.or(query.municipality_id)).await?;
    let today = state.today();
    let asked = Asked {
        today,
        until: query.until.unwrap_or(today),
        due: next_due(today),
    };
    Ok(web::Json(
        read(&reader, &coordinator, municipality, asked).await?,
    ))
}

/// Whose package it is.
pub(super) async fn municipality(store: &impl Store, id: Option<Uuid>) -> ApiResult<Municipality> {
    let mistake = |code, words| ApiError::field("municipality_id", code, words);
    let id = id.ok_or_else(|| mistake("required", "Выберите муниципалитет"))?;
    reference::municipality(store, id)
        .await?
        .ok_or_else(|| mistake("unknown", "Выберите муниципалитет из списка"))
}

#[derive(Debug, Clone, Copy)]
struct Asked {
    today: NaiveDate,
    until: NaiveDate,
    due: DueDay,
}

async fn read(
    store: &impl Store,
    coordinator: &Coordinator,
    municipality: Municipality,
    asked: Asked,
) -> ApiResult<NextPackage> {
    let most = u64::try_from(MOST_CASES).unwrap_or(u64::MAX);
    let verified = packages::verified(store, municipality.id, most).await?;
    let unfinished =
        packages::unfinished(store, municipality.id, asked.due.fifteenth, MOST_NOT_READY).await?;
    let ids: Vec<Uuid> = verified.iter().map(|case| case.id).collect();
    let papers = documents::of(store, &ids).await?;
    let returned = packages::returned(store, &ids).await?;
    let mut ready: Vec<&Case> = Vec::new();
    let mut not_ready = Vec::new();
    for case in &verified {
        match verdict(case, &papers, coordinator, asked) {
            Ok(()) => ready.push(case),
            Err(NotReady::Later) => {}
            Err(reason) => not_ready.push(not_ready_json(case, reason)),
        }
    }
    let own = u64::try_from(not_ready.len()).unwrap_or_default();
    for case in &unfinished.cases {
        if let Err(reason) = verdict(case, &[], coordinator, asked) {
            not_ready.push(not_ready_json(case, reason));
        }
    }
    Ok(NextPackage {
        fifteenth: asked.due.fifteenth,
        hand_over_by: asked.due.hand_over_by,
        deadline: asked.due.deadline(asked.today).words(),
        overdue: asked.due.deadline(asked.today).is_overdue(),
        without_schedule: without_schedule(store, municipality.id, &ready).await?,
        allowed_actions: if ready.is_empty() {
            Vec::new()
        } else {
            vec![PackageAction::HandOver]
        },
        ready: ready
            .iter()
            .map(|case| ready_json(case, &returned))
            .collect(),
        not_ready,
        not_ready_total: unfinished.total + own,
        municipality: Named {
            id: municipality.id,
            name: municipality.name,
        },
    })
}

fn verdict(
    case: &Case,
    papers: &[Document],
    coordinator: &Coordinator,
    asked: Asked,
) -> Result<(), NotReady> {
    let state = state_of(case, papers, &coordinator.acting.actor);
    judge(&state, asked.today, asked.until, asked.due.fifteenth)
}

fn ready_json(case: &Case, returned: &[Item]) -> ReadyCase {
    let back = returned
        .iter()
        .rfind(|item| item.application_id == case.id)
        .and_then(|item| item.remarks.clone());
    ReadyCase {
        application_id: case.id,
        full_name: case.full_name(),
        registration_number: case.registration_number.clone(),
        position: case.position.clone(),
        workplace: case.workplace.clone(),
        stage: case.stage,
        verified_on: case
            .verdict
            .as_ref()
            .map(|verdict| calendar::day_of(verdict.at)),
        returned: back,
        objection: case.objection().map(str::to_owned),
    }
}

fn not_ready_json(case: &Case, reason: NotReady) -> NotReadyCase {
    NotReadyCase {
        application_id: case.id,
        full_name: case.full_name(),
        registration_number: case.registration_number.clone(),
        workplace: case.workplace.clone(),
        reason,
        words: reason.words(case.conclusion_due),
    }
}

/// Labels of the ready cases' periods whose schedule was never approved.
async fn without_schedule(
    store: &impl Store,
    municipality_id: Uuid,
    ready: &[&Case],
) -> ApiResult<Vec<String>> {
    let schedules = schedule::all(store, Some(municipality_id)).await?;
    let approved = |id: Uuid| {
        schedules
            .iter()
            .any(|row| row.period_id == id && row.approved_version.is_some())
    };
    let periods = reference::periods(store).await?;
    Ok(periods
        .into_iter()
        .filter(|row| ready.iter().any(|case| case.period_id == Some(row.id)))
        .filter(|row| !approved(row.id))
        .map(|row| row.label())
        .collect())
}
