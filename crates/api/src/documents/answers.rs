//! Bytes as an answer.

use crate::{
    State,
    problem::{ApiError, ApiResult},
};
use actix_web::{
    HttpResponse,
    http::header::{
        self, Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue,
    },
};

pub(crate) fn disposition(kind: DispositionType, name: &str) -> ContentDisposition {
    ContentDisposition {
        disposition: kind,
        parameters: vec![DispositionParam::FilenameExt(ExtendedValue {
            charset: Charset::Ext("UTF-8".into()),
            language_tag: None,
            value: name.as_bytes().to_vec(),
        })],
    }
}

fn answer(bytes: Vec<u8>, media_type: &str, disposition: ContentDisposition) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, media_type.to_owned()))
        .insert_header(disposition)
        .insert_header((header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .body(bytes)
}

/// To be saved under this name.
pub(crate) fn attachment(bytes: Vec<u8>, name: &str, media_type: &str) -> HttpResponse {
    answer(
        bytes,
        media_type,
        disposition(DispositionType::Attachment, name),
    )
}

/// To be shown by the browser.
pub(crate) fn inline(bytes: Vec<u8>, name: &str, media_type: &str) -> HttpResponse {
    answer(
        bytes,
        media_type,
        disposition(DispositionType::Inline, name),
    )
}

/// The bytes of a stored file.
pub(crate) async fn stored(state: &State, sha256: &str) -> ApiResult<Vec<u8>> {
    state.files.read(sha256).await.map_err(ApiError::internal)
}
