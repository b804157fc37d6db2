//! Planned steps: many cases at once, a little later.

use super::{ApiError, client::Call};
use contract::planned_steps::{NewPlannedStep, PlannedStep, PlannedSteps, StepPreview};
use uuid::Uuid;

/// What would be done now, and what passed over.
pub async fn preview(step: &NewPlannedStep) -> Result<StepPreview, ApiError> {
    Call::post("/planned-steps/preview").json(step).send().await
}

pub async fn plan(step: &NewPlannedStep) -> Result<PlannedStep, ApiError> {
    Call::post("/planned-steps").json(step).send().await
}

/// Own steps of the last day.
pub async fn list() -> Result<PlannedSteps, ApiError> {
    Call::get("/planned-steps").send().await
}

pub async fn cancel(id: Uuid) -> Result<(), ApiError> {
    Call::delete(format!("/planned-steps/{id}"))
        .send_for_nothing()
        .await
}
