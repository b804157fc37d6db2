//! `POST /plans/period`

use super::{lock_schedules, touched, whom::with_operator};
use crate::{
    State,
    applications::start_transition,
    body::Body,
    identity::Coordinator,
    if_match::IfMatch,
    problem::{ApiError, ApiResult, Code},
    schedule::note_change,
};
use actix_web::{post, web};
use casework::applications::tell_of_changed_plan;
use chrono::NaiveDate;
use contract::planning::{PeriodPlanned, PeriodRow, PlanPeriod, SeenRow};
use domain::applications::Action;
use persistence::{applications, reference};
use std::collections::HashSet;
use uuid::Uuid;

/// At most this many rows at once.
const MOST: usize = 200;

/// Plan several into one period
///
/// Each row by itself, with its experts as they are and the start on the period's first working day. What cannot be planned is
/// skipped with its reason; the rest is done.
#[utoipa::path(operation_id = "plan_period", tag = "График", request_body = PlanPeriod,
    responses((status = 200, description = "What came of each row", body = PeriodPlanned), Coordinator))]
#[post("/plans/period")]
pub(crate) async fn plan_period(
    state: web::Data<State>,
    coordinator: Coordinator,
    body: Body<PlanPeriod>,
) -> ApiResult<web::Json<PeriodPlanned>> {
    let body = body.parse()?;
    let target = target(&state, &body).await?;
    let mut seen = HashSet::new();
    let mut items = Vec::with_capacity(body.items.len());
    for row in body.items {
        let outcome = if seen.insert(row.id) {
            one(&state, &coordinator, &target, &row).await
        } else {
            Err(ApiError::new(Code::WrongStage, "Строка указана дважды"))
        };
        items.push(match outcome {
            Ok(done) => done,
            Err(error) => skipped(&state, &coordinator, row.id, error).await?,
        });
    }
    let planned = items.iter().filter(|row| row.planned).count() as u64;
    Ok(web::Json(PeriodPlanned {
        planned,
        skipped: items.len() as u64 - planned,
        items,
    }))
}

/// The period to plan into.
struct Target {
    id: Uuid,
    label: String,
    starts_on: NaiveDate,
}

async fn target(state: &State, body: &PlanPeriod) -> ApiResult<Target> {
    if body.items.is_empty() {
        return Err(ApiError::field(
            "items",
            "required",
            "Выберите хотя бы одну строку",
        ));
    }
    if body.items.len() > MOST {
        let words = format!(
            "Выберите не больше {MOST} строк: сейчас {}",
            body.items.len()
        );
        return Err(ApiError::field("items", "too_many", words));
    }
    let row = reference::period(&state.database.reader(), body.period_id)
        .await?
        .ok_or_else(|| ApiError::field("period_id", "unknown", "Выберите период из списка"))?;
    let period = row.period()?;
    Ok(Target {
        id: row.id,
        label: period.label(),
        starts_on: period.first_working_day(),
    })
}

async fn one(
    state: &State,
    coordinator: &Coordinator,
    target: &Target,
    row: &SeenRow,
) -> ApiResult<PeriodRow> {
    let acting = &coordinator.acting;
    let seen = IfMatch::of(row.version);
    let transition = start_transition(state, acting, row.id, Action::Plan, &seen).await?;
    let (tx, case) = (&transition.tx, &transition.found.case);
    if case.period_id == Some(target.id) {
        let words = "Этот период уже выбран";
        return Err(ApiError::new(Code::WrongStage, words));
    }
    lock_schedules(tx, case, acting, Some(target.id)).await?;
    let period = (target.id, target.starts_on);
    casework::applications::plan_period(&transition, period, &target.label).await?;
    for period_id in touched(case, Some(target.id)) {
        note_change(tx, case.municipality_id, period_id).await?;
    }
    if let Some(now) = applications::find(tx, row.id).await? {
        tell_of_changed_plan(tx, &transition.found, &now).await?;
    }
    let (full_name, version) = (case.full_name(), case.version + 1);
    transition.tx.commit().await?;
    Ok(PeriodRow {
        id: row.id,
        full_name: Some(full_name),
        planned: true,
        reason: None,
        version: Some(version),
    })
}

/// The row that was left as it is, and why; a fault of the server ends the whole.
async fn skipped(
    state: &State,
    coordinator: &Coordinator,
    id: Uuid,
    error: ApiError,
) -> ApiResult<PeriodRow> {
    if error.code == Code::Internal {
        return Err(error);
    }
    let reader = state.database.reader();
    let visible = crate::applications::visible(&reader, &coordinator.acting.actor, id).await;
    let error = with_operator(&reader, error).await;
    let reason = match error.code {
        Code::StaleVersion => "Заявление изменили после того, как Вы его выбрали".to_owned(),
        Code::Forbidden => "Этому заявлению период не назначается".to_owned(),
        _ => error.detail,
    };
    Ok(PeriodRow {
        id,
        full_name: visible.ok().map(|found| found.case.full_name()),
        planned: false,
        reason: Some(reason),
        version: None,
    })
}
