//! `GET /schedules`

use crate::{
    State, identity::Coordinator, problem::ApiResult, query::Query, reference::period_json,
};
use actix_web::{get, web};
use contract::{lists::Named, schedule::ScheduleSummary};
use domain::schedule::ScheduleState;
use persistence::{reference, schedule};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct SchedulesQuery {
    /// Only for an operator; a coordinator sees the own municipality's.
    municipality_id: Option<Uuid>,
    period_id: Option<Uuid>,
}

/// Schedules
///
/// Those that have cases or were sent: first the ones that wait for approval, then by period and municipality.
#[utoipa::path(operation_id = "list_schedules", tag = "График", params(SchedulesQuery), responses((status = 200, description = "All of them", body = [ScheduleSummary]), Coordinator))]
#[get("/schedules")]
pub(crate) async fn list(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<SchedulesQuery>,
) -> ApiResult<web::Json<Vec<ScheduleSummary>>> {
    let query = query.parse()?;
    let reader = state.database.reader();
    let municipality_id = coordinator.within.or(query.municipality_id);
    let municipalities = reference::municipalities(&reader).await?;
    let periods = reference::periods(&reader).await?;
    let found = schedule::summaries(&reader, municipality_id, query.period_id).await?;
    let mut json: Vec<ScheduleSummary> = found
        .into_iter()
        .filter_map(|summary| {
            let schedule = summary.schedule;
            let municipality = municipalities
                .iter()
                .find(|row| row.id == schedule.municipality_id)?;
            let period = periods.iter().find(|row| row.id == schedule.period_id)?;
            Some(ScheduleSummary {
                municipality: Named {
                    id: municipality.id,
                    name: municipality.name.clone(),
                },
                period: period_json(*period),
                state: schedule.state,
                cases: summary.cases,
                incomplete: summary.incomplete,
                approved_version: schedule.approved_version,
                has_changes: schedule.has_changes,
                sent_at: schedule.sent_at,
            })
        })
        .collect();
    json.sort_by(|a, b| {
        let key = |one: &ScheduleSummary| {
            (
                one.state != ScheduleState::Sent,
                one.period.starts_on,
                one.municipality.name.clone(),
            )
        };
        key(a).cmp(&key(b))
    });
    Ok(web::Json(json))
}
