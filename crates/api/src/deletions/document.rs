//! `GET /destruction-acts/{id}/document.pdf`

use crate::{
    State, calendar,
    documents::inline,
    identity::Coordinator,
    openapi::FileBytes,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, get, web};
use documents::destruction_act::{ActDocument, LogEntry, pdf};
use domain::history::title_of;
use persistence::{
    Store,
    deletion::{self, Act},
    reference,
};
use uuid::Uuid;

/// An act of destruction as PDF
///
/// Tagged (PDF/UA-1), with the extract of the event log; the same bytes each time.
#[utoipa::path(operation_id = "destruction_act_pdf", tag = "Не подавшие заявление",
    params(("id" = Uuid, Path, description = "The act")),
    responses((status = 200, description = "PDF", content_type = "application/pdf", body = FileBytes), Coordinator))]
#[get("/destruction-acts/{id}/document.pdf")]
pub(crate) async fn document_pdf(
    state: web::Data<State>,
    coordinator: Coordinator,
    id: web::Path<Uuid>,
) -> ApiResult<HttpResponse> {
    let reader = state.database.reader();
    let act = deletion::act(&reader, *id)
        .await?
        .filter(|act| {
            coordinator
                .within
                .is_none_or(|id| act.municipality_id == Some(id))
        })
        .ok_or_else(ApiError::not_found)?;
    let name = format!("Акт {}.pdf", act.number);
    let document = document(&reader, act).await?;
    let bytes = state.make(move || pdf(&document)).await?;
    Ok(inline(bytes, &name, "application/pdf"))
}

async fn document(store: &impl Store, act: Act) -> ApiResult<ActDocument> {
    let municipality = match act.municipality_id {
        Some(id) => reference::municipality(store, id)
            .await?
            .map(|row| row.name),
        None => None,
    };
    Ok(ActDocument {
        municipality,
        number: act.number,
        destroyed_at: calendar::local(act.destroyed_at),
        grounds: act.grounds,
        kinds: act.kinds,
        log: act.log_extract.lines().filter_map(entry).collect(),
        log_digest: act.log_digest,
    })
}

/// «24.11.2026 12:00:05», the region's time.
fn moment(written: &str) -> String {
    written.parse().map_or_else(
        |_| written.to_owned(),
        |at| calendar::local(at).format("%d.%m.%Y %H:%M:%S").to_string(),
    )
}

/// «chain number time event hash»
fn entry(line: &str) -> Option<LogEntry> {
    let mut parts = line.split(' ').skip(1);
    Some(LogEntry {
        number: parts.next()?.to_owned(),
        at: moment(parts.next()?),
        event: title_of(parts.next()?).to_owned(),
        hash: parts.next()?.to_owned(),
    })
}
