//! `DELETE /planned-steps/{id}`

use crate::openapi::problems::WrongStage;
use crate::{
    State,
    identity::Coordinator,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{HttpResponse, delete, web};
use domain::applications::planned::StepStatus;
use persistence::planned_steps;
use uuid::Uuid;

/// Cancel a planned step
///
/// «Отменить», before its moment has come: nothing of it happens, and the history of each case has a line that tells so.
#[utoipa::path(operation_id = "cancel_planned_step", tag = "Заявления", params(("id" = Uuid, Path, description = "The step")),
    responses((status = 204, description = "It will not be performed"), Coordinator, WrongStage))]
#[delete("/planned-steps/{id}")]
pub(crate) async fn cancel(
    state: web::Data<State>,
    coordinator: Coordinator,
    id: web::Path<Uuid>,
) -> ApiResult<HttpResponse> {
    let acting = &coordinator.acting;
    let tx = state.database.begin(state.now()).await?;
    let step = planned_steps::lock(&tx, *id, acting.person().id, acting.grant().id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let refused = |words| Err(ApiError::new(Code::WrongStage, words));
    match step.state {
        StepStatus::Cancelled => return refused("Действие уже отменено"),
        StepStatus::Done => return refused("Действие уже выполнено: отменить его нельзя"),
        StepStatus::Planned if step.started || step.due_at <= tx.at() => {
            return refused("Действие уже выполняется: отменить его нельзя");
        }
        StepStatus::Planned => {}
    }
    casework::planned::cancel(&tx, &step, &acting.author).await?;
    tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
