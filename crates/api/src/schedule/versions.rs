//! `GET /schedules/{municipality_id}/{period_id}/versions`, one version, and what differs between two.

use super::{
    changes::{differences, frozen},
    content::{self, Content, place},
    show::check_visible,
};
use crate::{
    State,
    identity::Acting,
    problem::{ApiError, ApiResult},
    query::Query,
    reference::period_json,
};
use actix_web::{get, web};
use casework::schedule::Place;
use contract::{
    lists::Named,
    schedule::{
        FrozenSchedule, ScheduleChanges, ScheduleVersion, ScheduleVersions, VersionChanges,
    },
};
use persistence::{
    Store,
    schedule::{self, Version},
};
use serde::Deserialize;
use uuid::Uuid;

/// Versions of a schedule
///
/// Every approval, newest first, with what it changed of the one before; and what has changed since the last one.
#[utoipa::path(operation_id = "list_schedule_versions", tag = "График",
    params(("municipality_id" = Uuid, Path, description = "The municipality"), ("period_id" = Uuid, Path, description = "The period")),
    responses((status = 200, description = "All of them", body = ScheduleVersions)))]
#[get("/schedules/{municipality_id}/{period_id}/versions")]
pub(crate) async fn list(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid)>,
) -> ApiResult<web::Json<ScheduleVersions>> {
    check_visible(&acting.actor, path.0)?;
    let reader = state.database.reader();
    let place = place(&reader, path.0, path.1).await?;
    let mut known = Vec::new();
    for (version, json) in schedule::documents(&reader, path.0, path.1).await? {
        let content: Content = serde_json::from_str(&json).map_err(ApiError::internal)?;
        known.push((version, content));
    }
    let (now, _) = content::read(&reader, &place).await?;
    let pending = known
        .first()
        .map_or_else(Vec::new, |(_, last)| differences(last, &now));
    let before = known.iter().skip(1).map(Some).chain([None]);
    let versions = known
        .iter()
        .zip(before)
        .map(|((version, content), before)| VersionChanges {
            rows: content.rows.len() as u64,
            changes: before.map_or_else(Vec::new, |(_, before)| differences(before, content)),
            version: version_json(version.clone()),
        })
        .collect();
    Ok(web::Json(ScheduleVersions {
        municipality: named(&place),
        heading: place.heading(),
        period: period_json(place.period_row),
        versions,
        pending,
    }))
}

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ChangesQuery {
    /// Number of the earlier version.
    #[param(minimum = 1, example = 1)]
    from: Option<i32>,
    /// Number of the later one; without it the schedule as it stands.
    #[param(minimum = 1, example = 2)]
    to: Option<i32>,
}

/// What differs between two versions
///
/// Rows that were added, left or changed, and of a changed row what: name, category, form, position, experts, start.
#[utoipa::path(operation_id = "schedule_changes", tag = "График",
    params(("municipality_id" = Uuid, Path, description = "The municipality"), ("period_id" = Uuid, Path, description = "The period"), ChangesQuery),
    responses((status = 200, description = "Row by row", body = ScheduleChanges)))]
#[get("/schedules/{municipality_id}/{period_id}/changes")]
pub(crate) async fn changes(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid)>,
    query: Query<ChangesQuery>,
) -> ApiResult<web::Json<ScheduleChanges>> {
    check_visible(&acting.actor, path.0)?;
    let reader = state.database.reader();
    let place = place(&reader, path.0, path.1).await?;
    let query = query.parse()?;
    let missing = || ApiError::field("from", "required", "Выберите версию, с которой сравнить");
    let from = query.from.ok_or_else(missing)?;
    let before = of_number(&reader, &place, "from", from).await?;
    let after = match query.to {
        Some(number) => of_number(&reader, &place, "to", number).await?,
        None => content::read(&reader, &place).await?.0,
    };
    Ok(web::Json(ScheduleChanges {
        from,
        to: query.to,
        changes: differences(&before, &after),
    }))
}

async fn of_number(
    store: &impl Store,
    place: &Place,
    field: &str,
    number: i32,
) -> ApiResult<Content> {
    match frozen(store, place, number).await {
        Err(error) if error.code == crate::problem::Code::NotFound => {
            let words = format!("Версии {number} у этого графика нет");
            Err(ApiError::field(field, "unknown", words))
        }
        other => other,
    }
}

/// One version
///
/// The document as it was approved. Its PDF: `document.pdf?version=`.
#[utoipa::path(operation_id = "show_schedule_version", tag = "График",
    params(("municipality_id" = Uuid, Path, description = "The municipality"), ("period_id" = Uuid, Path, description = "The period"),
        ("number" = i32, Path, description = "Number of the approval, from 1", example = 1)),
    responses((status = 200, description = "The frozen document", body = FrozenSchedule)))]
#[get("/schedules/{municipality_id}/{period_id}/versions/{number}")]
pub(crate) async fn show(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid, i32)>,
) -> ApiResult<web::Json<FrozenSchedule>> {
    let (municipality_id, period_id, number) = path.into_inner();
    check_visible(&acting.actor, municipality_id)?;
    let reader = state.database.reader();
    let place = place(&reader, municipality_id, period_id).await?;
    let (version, json) = schedule::document(&reader, municipality_id, period_id, number)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let content: Content = serde_json::from_str(&json).map_err(ApiError::internal)?;
    let row = schedule::find(&reader, municipality_id, period_id).await?;
    Ok(web::Json(FrozenSchedule {
        municipality: named(&place),
        heading: place.heading(),
        period: period_json(place.period_row),
        version: version_json(version),
        latest: row.approved_version.unwrap_or(number),
        rows: content.rows,
        coordinator_name: content.coordinator_name,
        coordinator_phone: content.coordinator_phone,
    }))
}

fn named(place: &Place) -> Named {
    Named {
        id: place.municipality.id,
        name: place.municipality.name.clone(),
    }
}

pub(super) fn version_json(version: Version) -> ScheduleVersion {
    ScheduleVersion {
        number: version.number,
        approved_at: version.approved_at,
        approved_by: version.approved_by_name,
        sha256: version.pdf_sha256,
    }
}
