//! `POST /applications/{id}/documents`

use crate::{
    State,
    applications::{begin, view::document_json, visible},
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult, Code},
};
use actix_multipart::Multipart;
use actix_web::{HttpResponse, post, web};
use contract::documents::{Document, DocumentKind};
use domain::applications::{Action, workflow};
use files::{FileKind, StoredFile};
use futures_util::{StreamExt, TryStreamExt};
use persistence::{
    applications,
    documents::{self, NewDocument},
};
use uuid::Uuid;

/// All files of one case together, bytes.
const PER_CASE: i64 = 200 * 1024 * 1024;
const PER_CASE_COUNT: usize = 60;

/// The form of an upload.
#[derive(Debug, utoipa::ToSchema)]
#[expect(
    dead_code,
    reason = "describes the form in the specification; the fields are read from the stream"
)]
pub(crate) struct UploadForm {
    kind: DocumentKind,
    #[schema(format = Binary, content_media_type = "application/octet-stream")]
    file: String,
}

/// Upload a document
///
/// `multipart/form-data` with `kind`, then `file` (at most 20 MB). The signed scan: PDF, JPG or PNG, while the form waits for it. Others: PDF,
/// JPG, PNG, DOCX or XLSX, while it is a draft. The content decides the type, not the name; macros and active PDFs are refused.
#[utoipa::path(tag = "Документы", request_body(content = UploadForm, content_type = "multipart/form-data"),
    params(("id" = Uuid, Path, description = "The application"), ("If-Match" = String, Header, description = "The case's version that was seen", example = "\"1\"")),
    responses((status = 201, description = "The document; the case has a new version", body = Document)))]
#[post("/applications/{id}/documents")]
pub(crate) async fn upload(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    form: Result<Multipart, actix_web::Error>,
) -> ApiResult<HttpResponse> {
    let reader = state.database.reader();
    let found = visible(&reader, &acting.actor, *id).await?;
    // Asked before the file travels; asked again under the lock when it is here.
    let claim = workflow::claim(Action::SaveDraft, &acting.actor, &found.facts)?;
    drop(claim);
    if_match.check(found.case.version)?;
    let form = form.map_err(|_| {
        ApiError::new(
            Code::WrongContentType,
            "Передайте файл как multipart/form-data",
        )
    })?;
    let (kind, name, stored) = receive(&state, form).await?;
    let scan = kind == DocumentKind::SignedScan;
    let action = if scan {
        Action::AttachScan
    } else {
        Action::SaveDraft
    };
    let begun = begin(&state, &acting, *id, action, &if_match).await?;
    let present = documents::of(&begun.tx, &[*id]).await?;
    check_room(&present, &stored)?;
    if scan {
        documents::remove_kinds(&begun.tx, *id, &[kind.code()]).await?;
    }
    let new = NewDocument {
        application_id: *id,
        kind: kind.code().to_owned(),
        title: name,
        media_type: Some(stored.kind.media_type().to_owned()),
        size: i64::try_from(stored.size).ok(),
        sha256: Some(stored.sha256),
        url: None,
        form_version: scan.then_some(begun.found.case.form_version),
        uploaded_by: acting.by(),
    };
    let row = documents::add(&begun.tx, new).await?;
    applications::renew_version(&begun.tx, &begun.permit, &begun.found.case).await?;
    let event = if scan {
        "attach_scan"
    } else {
        "attach_document"
    };
    begun
        .remember(&acting, event, Some(row.title.clone()))
        .await?;
    let json =
        document_json(&row).ok_or_else(|| ApiError::internal("an unknown kind of document"))?;
    begun.tx.commit().await?;
    Ok(HttpResponse::Created().json(json))
}

fn check_room(present: &[documents::Document], stored: &StoredFile) -> ApiResult<()> {
    let total: i64 = present.iter().filter_map(|row| row.size).sum();
    let size = i64::try_from(stored.size).unwrap_or(i64::MAX);
    if total.saturating_add(size) > PER_CASE {
        let words = "Все файлы заявления вместе больше 200 МБ: удалите лишние";
        let mut problem = ApiError::field("file", "case_too_large", words);
        problem.code = Code::FileTooLarge;
        return Err(problem);
    }
    if present.len() >= PER_CASE_COUNT {
        return Err(ApiError::field(
            "file",
            "too_many_documents",
            "У заявления уже 60 документов: удалите лишние",
        ));
    }
    Ok(())
}

async fn receive(
    state: &State,
    mut form: Multipart,
) -> ApiResult<(DocumentKind, String, StoredFile)> {
    let broken = |error: actix_multipart::MultipartError| {
        ApiError::new(Code::BadRequest, format!("Форма не разобрана: {error}"))
    };
    let mut kind = None;
    while let Some(mut part) = form.next().await.transpose().map_err(broken)? {
        let field = part.name().unwrap_or_default().to_owned();
        match field.as_str() {
            "kind" => {
                let mut word = Vec::new();
                while let Some(chunk) = part.try_next().await.map_err(broken)? {
                    word.extend_from_slice(&chunk);
                    if word.len() > 40 {
                        break;
                    }
                }
                kind = Some(uploadable(&String::from_utf8_lossy(&word))?);
            }
            "file" => {
                let kind = kind.ok_or_else(|| {
                    ApiError::field("kind", "required", "Сначала передайте kind, потом file")
                })?;
                let name = file_name(
                    part.content_disposition()
                        .and_then(|header| header.get_filename()),
                );
                let mut incoming = state.files.begin().await?;
                while let Some(chunk) = part.try_next().await.map_err(broken)? {
                    incoming.write(&chunk).await?;
                }
                let allowed = if kind == DocumentKind::SignedScan {
                    FileKind::SCANS
                } else {
                    FileKind::ALL
                };
                return Ok((kind, name.clone(), incoming.finish(&name, allowed).await?));
            }
            other => {
                return Err(ApiError::field(
                    other,
                    "unknown_field",
                    "Неизвестное поле формы",
                ));
            }
        }
    }
    Err(ApiError::field("file", "required", "Выберите файл"))
}

fn uploadable(word: &str) -> ApiResult<DocumentKind> {
    DocumentKind::from_code(word.trim())
        .filter(|kind| !matches!(kind, DocumentKind::PrintedForm | DocumentKind::Link))
        .ok_or_else(|| ApiError::field("kind", "unknown", "Такой вид документа не загружают"))
}

/// The name without a path and control characters, at most 200 characters.
fn file_name(name: Option<&str>) -> String {
    let name = name
        .unwrap_or_default()
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or_default();
    let name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    if name.trim().is_empty() {
        "файл".to_owned()
    } else {
        name.trim().to_owned()
    }
}
