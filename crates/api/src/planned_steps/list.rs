//! `GET /planned-steps`

use super::answer::steps;
use crate::{State, identity::Coordinator, problem::ApiResult};
use actix_web::{get, web};
use chrono::Duration;
use contract::planned_steps::PlannedSteps;
use persistence::planned_steps;

/// How long a step is told of.
const RECENT: Duration = Duration::days(1);
const MOST: u64 = 10;

/// Own planned steps
///
/// Those that wait and those of the last day (ten at most), newest first, with what became of each row.
#[utoipa::path(operation_id = "list_planned_steps", tag = "Заявления",
    responses((status = 200, description = "Own steps", body = PlannedSteps), Coordinator))]
#[get("/planned-steps")]
pub(crate) async fn list(
    state: web::Data<State>,
    coordinator: Coordinator,
) -> ApiResult<web::Json<PlannedSteps>> {
    let acting = &coordinator.acting;
    let (now, reader) = (state.now(), state.database.reader());
    let whose = (acting.person().id, acting.grant().id);
    let own = planned_steps::recent_of(&reader, whose, now - RECENT, MOST).await?;
    let items = steps(&reader, own, now).await?;
    Ok(web::Json(PlannedSteps { items }))
}
