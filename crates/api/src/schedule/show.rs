//! `GET /schedules/{municipality_id}/{period_id}`

use super::{
    content::{self, place},
    versions::version_json,
};
use crate::{
    State,
    identity::Acting,
    if_match::etag,
    problem::{ApiError, ApiResult},
    reference::period_json,
};
use actix_web::{HttpResponse, get, web};
use casework::schedule::Place;
use contract::{lists::Named, schedule};
use domain::{roles::Actor, schedule::workflow};
use persistence::{Store, schedule as rows};
use uuid::Uuid;

/// One schedule
///
/// The document's rows by surname, who holds it, what is missing, its approved versions, and what the acting role can do.
#[utoipa::path(operation_id = "show_schedule", tag = "График",
    params(("municipality_id" = Uuid, Path, description = "The municipality"), ("period_id" = Uuid, Path, description = "The period")),
    responses((status = 200, description = "The schedule", body = schedule::Schedule)))]
#[get("/schedules/{municipality_id}/{period_id}")]
pub(crate) async fn show(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid)>,
) -> ApiResult<HttpResponse> {
    let (municipality_id, period_id) = path.into_inner();
    let reader = state.database.reader();
    check_visible(&acting.actor, municipality_id)?;
    let place = place(&reader, municipality_id, period_id).await?;
    let json = schedule_json(&reader, &acting.actor, &place).await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}

/// 404 for those to whom the schedule does not exist.
pub(super) fn check_visible(actor: &Actor, municipality_id: Uuid) -> ApiResult<()> {
    if workflow::can_see(actor, municipality_id) {
        Ok(())
    } else {
        Err(ApiError::not_found())
    }
}

pub(super) async fn schedule_json(
    store: &impl Store,
    actor: &Actor,
    place: &Place,
) -> ApiResult<schedule::Schedule> {
    let (municipality_id, period_id) = (place.municipality.id, place.period_row.id);
    let row = rows::find(store, municipality_id, period_id).await?;
    let (content, _) = content::read(store, place).await?;
    let versions = rows::versions(store, municipality_id, period_id).await?;
    Ok(schedule::Schedule {
        municipality: Named {
            id: municipality_id,
            name: place.municipality.name.clone(),
        },
        period: period_json(place.period_row),
        version: row.version,
        state_title: row.state.title().to_owned(),
        heading: place.heading(),
        gaps: content.gaps_of(store, &row).await?,
        holder: row.state.holder(row.sent_at.map(crate::calendar::day_of)),
        rows: content.rows,
        coordinator_name: content.coordinator_name,
        coordinator_phone: content.coordinator_phone,
        remarks: row.remarks,
        note: row.note,
        sent_at: row.sent_at,
        versions: versions.into_iter().map(version_json).collect(),
        has_changes: row.has_changes,
        allowed_actions: workflow::allowed_actions(actor, row.state),
        state: row.state,
    })
}
