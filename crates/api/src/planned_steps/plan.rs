//! `POST /planned-steps`

use super::{answer::steps, parse::selection};
use crate::{
    State,
    body::{Body, LARGE},
    identity::Coordinator,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use casework::planned::preview;
use contract::planned_steps::{NewPlannedStep, PlannedStep};
use persistence::planned_steps::{self, NewRow, NewStep};

/// Plan a step
///
/// Registers or rejects the selected cases a little later (two minutes); until then it can be cancelled. Numbers and letters come
/// when it is performed, by then with the rights and the state of that moment. Cases that cannot be moved now are passed over.
#[utoipa::path(operation_id = "create_planned_step", tag = "Заявления", request_body = NewPlannedStep,
    responses((status = 201, description = "It waits for its moment", body = PlannedStep), Coordinator))]
#[post("/planned-steps")]
pub(crate) async fn plan(
    state: web::Data<State>,
    coordinator: Coordinator,
    body: Body<NewPlannedStep, LARGE>,
) -> ApiResult<HttpResponse> {
    let chosen = selection(body)?;
    let what = chosen.what()?;
    let acting = &coordinator.acting;
    let tx = state.database.begin(state.now()).await?;
    let rows = preview(&tx, &acting.actor, chosen.kind, &chosen.wanted, tx.at()).await?;
    if rows.iter().all(|row| row.skipped.is_some()) {
        return Err(nothing_to_do(&rows));
    }
    let new = NewStep {
        what,
        by: acting.author.clone(),
        grant_id: acting.grant().id,
        due_at: tx.at() + state.settings.undo,
        rows: rows
            .into_iter()
            .map(|row| NewRow {
                application_id: row.wanted.id,
                version: row.wanted.version,
                skipped: row.skipped,
            })
            .collect(),
    };
    let id = planned_steps::plan(&tx, new).await?;
    let step = planned_steps::lock(&tx, id, acting.person().id, acting.grant().id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let answer = steps(&tx, vec![step], tx.at()).await?.pop();
    tx.commit().await?;
    Ok(HttpResponse::Created().json(answer))
}

/// The reason of a single row, or that none of many can be moved.
fn nothing_to_do(rows: &[casework::planned::PreviewRow]) -> ApiError {
    let words = match rows {
        [row] => row.skipped.as_ref().map(|(_, words)| words.clone()),
        _ => None,
    };
    let words = words.unwrap_or_else(|| {
        "Ни с одним из выбранных заявлений это сейчас сделать нельзя".to_owned()
    });
    ApiError::field("items", "nothing_to_do", words)
}
