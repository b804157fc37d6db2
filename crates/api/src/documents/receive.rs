//! Reading the form of an upload from the stream: `kind`, if wanted `title`, then `file`.

use super::form::{Coming, Upload, file_name};
use crate::{
    State,
    identity::Acting,
    problem::{ApiError, ApiResult, Code},
};
use actix_multipart::{Field, Multipart, MultipartError};
use contract::documents::DocumentKind;
use domain::applications::workflow::Refusal;
use files::{FileKind, StoredFile};
use futures_util::{StreamExt, TryStreamExt};

const LONGEST_TITLE: usize = 200;
/// Bytes of fields after the file that are passed over.
const LONGEST_REST: usize = 64 * 1024;

/// A file that is in the store, and what it is to the case.
pub(super) struct Received {
    pub kind: DocumentKind,
    pub title: String,
    pub stored: StoredFile,
}

pub(crate) fn broken(error: MultipartError) -> ApiError {
    match error {
        MultipartError::ContentTypeMissing
        | MultipartError::ContentTypeParse
        | MultipartError::ContentTypeIncompatible => ApiError::new(
            Code::WrongContentType,
            "Передайте файл как multipart/form-data",
        ),
        other => ApiError::new(Code::BadRequest, format!("Форма не разобрана: {other}")),
    }
}

/// `may` is asked as soon as the kind is known, before the file is looked at: 409 comes before 422.
pub(super) async fn receive(
    state: &State,
    acting: &Acting,
    mut upload: Upload,
    may: impl Fn(DocumentKind) -> Result<(), Refusal>,
) -> ApiResult<Received> {
    let (mut kind, mut title) = (None, None);
    while let Some(mut part) = upload.parts.next().await.transpose().map_err(broken)? {
        let field = part.name().unwrap_or_default().to_owned();
        match field.as_str() {
            "kind" => {
                let word = uploadable(&text(&mut part, 40).await?)?;
                may(word)?;
                kind = Some(word);
            }
            "title" => {
                let typed = domain::text::line(&text(&mut part, 2000).await?, LONGEST_TITLE)
                    .map_err(|error| ApiError::field("title", error.code(), error.message()))?;
                title = Some(typed).filter(|typed| !typed.is_empty());
            }
            "file" => {
                let kind = kind.ok_or_else(|| {
                    ApiError::field("kind", "required", "Сначала передайте kind, потом file")
                })?;
                let name = file_name(&part);
                let coming = Coming {
                    acting,
                    length: upload.length,
                    name: &name,
                    allowed: allowed(kind),
                };
                let stored = coming.store(state, &mut part).await?;
                drop(part);
                read_to_the_end(upload.parts).await?;
                let title = title.unwrap_or_else(|| shown_name(&name));
                return Ok(Received {
                    kind,
                    title,
                    stored,
                });
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

/// A form whose only field is `file`, a scan: its title and what is in the store.
pub(crate) async fn receive_file(
    state: &State,
    acting: &Acting,
    mut upload: Upload,
) -> ApiResult<(String, StoredFile)> {
    let Some(mut part) = upload.parts.next().await.transpose().map_err(broken)? else {
        return Err(ApiError::field("file", "required", "Выберите файл"));
    };
    let field = part.name().unwrap_or_default().to_owned();
    if field != "file" {
        let words = "Неизвестное поле формы";
        return Err(ApiError::field(&field, "unknown_field", words));
    }
    let name = file_name(&part);
    let coming = Coming {
        acting,
        length: upload.length,
        name: &name,
        allowed: FileKind::SCANS,
    };
    let stored = coming.store(state, &mut part).await?;
    drop(part);
    read_to_the_end(upload.parts).await?;
    Ok((shown_name(&name), stored))
}

/// What follows the file, before a transaction begins: it tells nothing, but later somebody would wait for it.
pub(crate) async fn read_to_the_end(mut form: Multipart) -> ApiResult<()> {
    let mut length = 0;
    while let Some(mut part) = form.next().await.transpose().map_err(broken)? {
        while let Some(chunk) = part.try_next().await.map_err(broken)? {
            length += chunk.len();
            if length > LONGEST_REST {
                return Ok(());
            }
        }
    }
    Ok(())
}

pub(crate) async fn text(part: &mut Field, most: usize) -> ApiResult<String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.try_next().await.map_err(broken)? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > most {
            break;
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

const fn allowed(kind: DocumentKind) -> &'static [FileKind] {
    match kind {
        DocumentKind::SignedScan => FileKind::SCANS,
        _ => FileKind::ALL,
    }
}

fn uploadable(word: &str) -> ApiResult<DocumentKind> {
    DocumentKind::from_code(word.trim())
        .filter(|kind| {
            !matches!(kind, DocumentKind::PrintedForm | DocumentKind::Link)
                && !kind.is_of_conclusion()
                && !kind.is_of_a_withdrawal()
        })
        .ok_or_else(|| ApiError::field("kind", "unknown", "Такой вид документа не загружают"))
}

/// The name without a path and without what is not seen: a mark that turns the reading order would make `exe.pdf` of
/// `fdp.exe`.
pub(crate) fn shown_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen: String = name
        .chars()
        .filter(|c| {
            !c.is_control()
                && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
        })
        .take(LONGEST_TITLE)
        .collect();
    domain::text::line(&seen, LONGEST_TITLE)
        .ok()
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "файл".to_owned())
}
