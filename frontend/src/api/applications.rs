//! Applications: lists, drafts, documents, moves.

use super::{
    ApiError, Query,
    client::Call,
    upload::{Abort, upload},
};
use contract::{
    applications::{
        ApplicationCase, ApplicationRow, DraftChange, NewApplication, Plan, Submission,
    },
    documents::{Document, DocumentKind, NewLink},
    lists::Page,
};
use uuid::Uuid;
use web_sys::{File, FormData};

/// Rows of the caller's scope. The query's names: `stage` (several with commas), `municipality_id`, `form`,
/// `category`, `period_id` (or `none`), `route`, `experts`, `review`, `q`, `sort`, `page`, `per_page`.
pub async fn list(query: &Query) -> Result<Page<ApplicationRow>, ApiError> {
    let page: Page<ApplicationRow> = Call::get(format!("/applications{query}")).send().await?;
    Ok(page.with_names())
}

/// Path for a ticket: the same rows as a workbook.
pub fn export_xlsx(query: &Query) -> String {
    format!("/applications/export.xlsx{query}")
}

/// Path for a ticket: what was registered or rejected among these rows, to print.
pub fn journal_pdf(query: &Query) -> String {
    format!("/applications/journal.pdf{query}")
}

/// Path for a ticket: the same rows as CSV.
pub fn export_csv(query: &Query) -> String {
    format!("/applications/export.csv{query}")
}

/// Begins a draft, empty or from one's rejected application.
pub async fn begin(copy_of: Option<Uuid>) -> Result<ApplicationCase, ApiError> {
    let new = NewApplication { copy_of };
    Call::post("/applications").json(&new).send().await
}

pub async fn read(id: Uuid) -> Result<ApplicationCase, ApiError> {
    Call::get(format!("/applications/{id}")).send().await
}

pub async fn change(
    id: Uuid,
    version: i64,
    change: &DraftChange,
) -> Result<ApplicationCase, ApiError> {
    let call = Call::patch(format!("/applications/{id}")).at(version);
    call.json(change).send().await
}

/// Throws a draft away.
pub async fn delete(id: Uuid, version: i64) -> Result<(), ApiError> {
    let call = Call::delete(format!("/applications/{id}")).at(version);
    call.send_for_nothing().await
}

/// Makes the printable form.
pub async fn generate(id: Uuid, version: i64) -> Result<ApplicationCase, ApiError> {
    moved(id, "generate", version).send().await
}

/// Back to the draft; the form becomes stale.
pub async fn edit_again(id: Uuid, version: i64) -> Result<ApplicationCase, ApiError> {
    moved(id, "edit", version).send().await
}

/// Hands the application in, with the check code of its form.
pub async fn submit(
    id: Uuid,
    version: i64,
    submission: &Submission,
) -> Result<ApplicationCase, ApiError> {
    moved(id, "submit", version).json(submission).send().await
}

pub async fn register(id: Uuid, version: i64) -> Result<ApplicationCase, ApiError> {
    moved(id, "register", version).send().await
}

/// Period, start and experts.
pub async fn plan(id: Uuid, version: i64, plan: &Plan) -> Result<ApplicationCase, ApiError> {
    let call = Call::put(format!("/applications/{id}/plan")).at(version);
    call.json(plan).send().await
}

/// Uploads a document; changes the case's version, so read the case again afterwards.
pub async fn upload_document(
    id: Uuid,
    version: i64,
    kind: DocumentKind,
    title: Option<&str>,
    file: &File,
    abort: &Abort,
    progress: impl Fn(u8) + 'static,
) -> Result<Document, ApiError> {
    let form = FormData::new().map_err(|_| ApiError::Network)?;
    let filled = form
        .append_with_str("kind", kind.code())
        .and_then(|()| title.map_or(Ok(()), |title| form.append_with_str("title", title)))
        .and_then(|()| form.append_with_blob_and_filename("file", file, &file.name()));
    filled.map_err(|_| ApiError::Network)?;
    upload(
        &format!("/applications/{id}/documents"),
        version,
        &form,
        abort,
        progress,
    )
    .await
}

/// Adds a material on the internet; changes the case's version.
pub async fn add_link(id: Uuid, version: i64, link: &NewLink) -> Result<Document, ApiError> {
    let call = Call::post(format!("/applications/{id}/links")).at(version);
    call.json(link).send().await
}

/// Removes a document or link of a draft; changes the case's version.
pub async fn remove_document(id: Uuid, version: i64, document_id: Uuid) -> Result<(), ApiError> {
    Call::delete(format!("/applications/{id}/documents/{document_id}"))
        .at(version)
        .send_for_nothing()
        .await
}

/// Path for a ticket: the document's bytes.
pub fn document_content(id: Uuid, document_id: Uuid) -> String {
    format!("/applications/{id}/documents/{document_id}/content")
}

fn moved(id: Uuid, action: &str, version: i64) -> Call {
    Call::post(format!("/applications/{id}/{action}")).at(version)
}
