//! `POST /applications/{id}/documents`

use super::{
    case_room::{check_count, check_size},
    form::Upload,
    receive::{Received, receive},
};
use crate::{
    State,
    applications::{start_transition, view::document_json},
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::documents::{Document, DocumentKind};
use domain::{
    applications::{Action, workflow::permit},
    history::HistoryEvent,
    workflow,
};
use persistence::{
    applications,
    documents::{self, NewDocument},
};
use uuid::Uuid;

/// The form of an upload.
#[derive(Debug, utoipa::ToSchema)]
#[expect(
    dead_code,
    reason = "describes the form in the specification; the fields are read from the stream"
)]
pub(crate) struct UploadForm {
    kind: DocumentKind,
    /// What the document is called; the file's name without it.
    #[schema(max_length = 200)]
    title: Option<String>,
    #[schema(format = Binary, content_media_type = "application/octet-stream")]
    file: String,
}

/// Upload a document
///
/// `multipart/form-data` with `kind`, if wanted `title`, then `file` (at most 20 MB). The signed scan: PDF, JPG or PNG, while the form waits for it. Others: PDF,
/// JPG, PNG, DOCX or XLSX, while it is a draft, and at most 60 files and links together. The content decides the type, not the name; macros and active PDFs are refused.
/// `If-Match` is the version of the case.
#[utoipa::path(operation_id = "upload_document", tag = "Документы", request_body(content = UploadForm, content_type = "multipart/form-data"),
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 201, description = "The document; the case has a new version", body = Document)))]
#[post("/applications/{id}/documents")]
pub(crate) async fn upload(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    upload: Upload,
) -> ApiResult<HttpResponse> {
    let reader = state.database.reader();
    let found = applications::find(&reader, *id).await?;
    // Asked before the file travels; asked again under the lock when it is here.
    let (actor, seen) = (&acting.actor, if_match.seen());
    let found = workflow::claim(found, Action::SaveDraft, actor, seen)?.thing;
    let may = |kind| permit(action_of(kind), actor, &found.facts, state.today()).map(drop);
    let Received {
        kind,
        title,
        stored,
    } = receive(&state, &acting, upload, may).await?;
    let scan = kind == DocumentKind::SignedScan;
    let transition = start_transition(&state, &acting, *id, action_of(kind), &if_match).await?;
    let present = documents::of(&transition.tx, &[*id]).await?;
    check_count("file", &present, kind)?;
    check_size(&present, &stored)?;
    if scan {
        documents::remove_kinds(&transition.tx, *id, &[kind.code()]).await?;
    }
    let new = NewDocument {
        application_id: *id,
        kind: kind.code().to_owned(),
        title,
        media_type: Some(stored.kind.media_type().to_owned()),
        size: i64::try_from(stored.size).ok(),
        sha256: Some(stored.sha256),
        url: None,
        form_version: scan.then_some(transition.found.case.form_version),
        uploaded_by: acting.author.clone(),
    };
    let row = documents::add(&transition.tx, new).await?;
    applications::renew_version(&transition.tx, &transition.permit, &transition.found.case).await?;
    let event = if scan {
        HistoryEvent::AttachScan
    } else {
        HistoryEvent::AttachDocument
    };
    transition
        .record_event(event, Some(row.title.clone()))
        .await?;
    let json =
        document_json(&row).ok_or_else(|| ApiError::internal("an unknown kind of document"))?;
    transition.tx.commit().await?;
    Ok(HttpResponse::Created().json(json))
}

/// The scan belongs to a generated form, everything else to a draft.
fn action_of(kind: DocumentKind) -> Action {
    match kind {
        DocumentKind::SignedScan => Action::AttachScan,
        _ => Action::SaveDraft,
    }
}
