//! `POST /planned-steps/preview`

use super::{answer::row_json, parse::selection};
use crate::{
    State,
    body::{Body, LARGE},
    identity::Coordinator,
    problem::ApiResult,
};
use actix_web::{post, web};
use contract::planned_steps::{NewPlannedStep, PlannedRow, StepPreview};
use domain::applications::planned::RowOutcome;

/// What a step would do
///
/// How many of the selected cases would be registered or rejected now, and which would be passed over and why. Changes nothing.
#[utoipa::path(operation_id = "preview_planned_step", tag = "Заявления", request_body = NewPlannedStep,
    responses((status = 200, description = "Row by row, in the order that was sent", body = StepPreview), Coordinator))]
#[post("/planned-steps/preview")]
pub(crate) async fn preview(
    state: web::Data<State>,
    coordinator: Coordinator,
    body: Body<NewPlannedStep, LARGE>,
) -> ApiResult<web::Json<StepPreview>> {
    let chosen = selection(body)?;
    let reader = state.database.reader();
    let actor = &coordinator.acting.actor;
    let rows = casework::planned::preview(&reader, actor, chosen.kind, &chosen.wanted, state.now());
    let rows: Vec<PlannedRow> = rows.await?.into_iter().map(row_json).collect();
    let skipped = rows
        .iter()
        .filter(|row| row.outcome == RowOutcome::Skipped)
        .count();
    let count = |rows: usize| u64::try_from(rows).unwrap_or_default();
    Ok(web::Json(StepPreview {
        kind: chosen.kind,
        ready: count(rows.len() - skipped),
        skipped: count(skipped),
        undo_seconds: u32::try_from(state.settings.undo.num_seconds()).unwrap_or_default(),
        rows,
    }))
}
