//! `GET /schedules/{municipality_id}/{period_id}/document.pdf`, `.xlsx` and `.docx`

use super::{
    changes::frozen,
    content::{self, Content, place},
    show::check_visible,
};
use crate::{
    State, calendar,
    documents::{XLSX, attachment, inline, stored},
    identity::Acting,
    openapi::FileBytes,
    problem::{ApiError, ApiResult},
    query::Query,
};
use actix_web::{HttpResponse, get, web};
use casework::schedule::Place;
use documents::schedule::{ScheduleDocument, ScheduleStatus, docx, pdf, xlsx};
use persistence::{Store, schedule};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct VersionQuery {
    /// Number of an approved version; without it the schedule as it stands.
    #[param(minimum = 1)]
    version: Option<i32>,
}

/// A schedule as PDF
///
/// Tagged (PDF/UA-1). An approved version is the file that was frozen, byte for byte.
#[utoipa::path(operation_id = "schedule_pdf", tag = "График",
    params(("municipality_id" = Uuid, Path, description = "The municipality"), ("period_id" = Uuid, Path, description = "The period"), VersionQuery),
    responses((status = 200, description = "PDF", content_type = "application/pdf", body = FileBytes)))]
#[get("/schedules/{municipality_id}/{period_id}/document.pdf")]
pub(crate) async fn document_pdf(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid)>,
    query: Query<VersionQuery>,
) -> ApiResult<HttpResponse> {
    check_visible(&acting.actor, path.0)?;
    let reader = state.database.reader();
    let place = place(&reader, path.0, path.1).await?;
    let bytes = match query.parse()?.version {
        Some(number) => {
            let (version, _) = schedule::document(&reader, path.0, path.1, number)
                .await?
                .ok_or_else(ApiError::not_found)?;
            stored(&state, &version.pdf_sha256).await?
        }
        None => {
            let document = current(&state, &reader, &place).await?;
            state.make(move || pdf(&document)).await?
        }
    };
    Ok(inline(
        bytes,
        &format!("{}.pdf", name(&place)),
        "application/pdf",
    ))
}

/// A schedule as a spreadsheet
///
/// The same rows and columns as the PDF.
#[utoipa::path(operation_id = "schedule_xlsx", tag = "График",
    params(("municipality_id" = Uuid, Path, description = "The municipality"), ("period_id" = Uuid, Path, description = "The period"), VersionQuery),
    responses((status = 200, description = "XLSX", content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = FileBytes)))]
#[get("/schedules/{municipality_id}/{period_id}/document.xlsx")]
pub(crate) async fn document_xlsx(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid)>,
    query: Query<VersionQuery>,
) -> ApiResult<HttpResponse> {
    let (place, document) = chosen(&state, &acting, &path, query).await?;
    let bytes = state.make(move || xlsx(&document)).await?;
    let name = format!("{}.xlsx", name(&place));
    Ok(attachment(bytes, &name, XLSX))
}

/// A schedule as a text document
///
/// The same content as the PDF, to work on in a word processor.
#[utoipa::path(operation_id = "schedule_docx", tag = "График",
    params(("municipality_id" = Uuid, Path, description = "The municipality"), ("period_id" = Uuid, Path, description = "The period"), VersionQuery),
    responses((status = 200, description = "DOCX", content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", body = FileBytes)))]
#[get("/schedules/{municipality_id}/{period_id}/document.docx")]
pub(crate) async fn document_docx(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid)>,
    query: Query<VersionQuery>,
) -> ApiResult<HttpResponse> {
    let (place, document) = chosen(&state, &acting, &path, query).await?;
    let bytes = state.make(move || docx(&document)).await?;
    let media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    let name = format!("{}.docx", name(&place));
    Ok(attachment(bytes, &name, media_type))
}

/// The document of a version, or as it stands.
async fn chosen(
    state: &State,
    acting: &Acting,
    path: &(Uuid, Uuid),
    query: Query<VersionQuery>,
) -> ApiResult<(Place, ScheduleDocument)> {
    check_visible(&acting.actor, path.0)?;
    let reader = state.database.reader();
    let place = place(&reader, path.0, path.1).await?;
    let document = match query.parse()?.version {
        Some(number) => {
            let (version, frozen) = schedule::document(&reader, path.0, path.1, number)
                .await?
                .ok_or_else(ApiError::not_found)?;
            let content: Content = serde_json::from_str(&frozen).map_err(ApiError::internal)?;
            content.document(
                approved(&version, &content),
                calendar::day_of(version.approved_at),
            )
        }
        None => current(state, &reader, &place).await?,
    };
    Ok((place, document))
}

/// In versions frozen before they kept the initials, the whole name.
fn approved(version: &schedule::Version, frozen: &Content) -> ScheduleStatus {
    ScheduleStatus::Approved {
        version: u32::try_from(version.number).unwrap_or(1),
        on: calendar::day_of(version.approved_at),
        by: frozen
            .approved_by
            .clone()
            .unwrap_or_else(|| version.approved_by_name.clone()),
    }
}

/// As it stands; approved only while nothing has changed since.
async fn current(state: &State, store: &impl Store, place: &Place) -> ApiResult<ScheduleDocument> {
    let (content, _) = content::read(store, place).await?;
    let row = schedule::find(store, place.municipality.id, place.period_row.id).await?;
    let versions = schedule::versions(store, place.municipality.id, place.period_row.id).await?;
    let status = match versions.first() {
        Some(version)
            if row.state == domain::schedule::ScheduleState::Approved && !row.has_changes =>
        {
            let frozen = frozen(store, place, version.number).await?;
            approved(version, &frozen)
        }
        _ => ScheduleStatus::NotApproved,
    };
    Ok(content.document(status, state.today()))
}

fn name(place: &Place) -> String {
    format!(
        "grafik_{}_{}",
        place.municipality.code, place.period_row.starts_on
    )
}
