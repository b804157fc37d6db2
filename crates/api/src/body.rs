//! JSON bodies that are read at once and parsed later: the order of checks puts bad input last.

use crate::problem::{ApiError, ApiResult, Code};
use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header, web};
use futures_util::{StreamExt, future::LocalBoxFuture};
use serde::de::{DeserializeOwned, IgnoredAny};
use std::marker::PhantomData;

/// Bytes that a JSON route reads at most.
const LIMIT: usize = 64 * 1024;
/// The same for a selection of up to a thousand cases.
pub(crate) const LARGE: usize = 256 * 1024;

/// A body that waits to be parsed.
#[derive(Debug)]
pub(crate) struct Body<T, const MOST: usize = LIMIT> {
    bytes: Result<web::BytesMut, ApiError>,
    wanted: PhantomData<T>,
}

impl<T: DeserializeOwned, const MOST: usize> Body<T, MOST> {
    /// 413, 415, 400 and 422 come from here. An empty body is `{}`.
    pub(crate) fn parse(self) -> ApiResult<T> {
        let bytes = self.bytes?;
        let text: &[u8] = if bytes.is_empty() { b"{}" } else { &bytes };
        serde_json::from_slice::<IgnoredAny>(text).map_err(|error| malformed(&error))?;
        // serde would take a list of the fields' values for an object.
        if text.trim_ascii_start().starts_with(b"[") {
            return Err(ApiError::field(
                "body",
                "wrong_value",
                wrong_value("struct"),
            ));
        }
        let mut json = serde_json::Deserializer::from_slice(text);
        let value =
            serde_path_to_error::deserialize(&mut json).map_err(|error| shape_problem(&error))?;
        json.end().map_err(|error| malformed(&error))?;
        Ok(value)
    }
}

fn malformed(error: &serde_json::Error) -> ApiError {
    let place = format!("строка {}, знак {}", error.line(), error.column());
    ApiError::new(
        Code::MalformedJson,
        format!("Тело запроса не разобрано как JSON: {place}"),
    )
}

fn shape_problem(error: &serde_path_to_error::Error<serde_json::Error>) -> ApiError {
    let inner = error.inner();
    if inner.is_syntax() || inner.is_eof() || inner.is_io() {
        return malformed(inner);
    }
    let words = inner.to_string();
    let words = words.split(" at line ").next().unwrap_or_default();
    let path = error.path().to_string();
    let path = if path == "." { "" } else { &path };
    let named = words.split('`').nth(1).unwrap_or_default();
    if words.starts_with("missing field") {
        let message = format!("Не хватает поля «{named}»");
        ApiError::field(&within(path, named), "required", message)
    } else if words.starts_with("unknown field") {
        let message = format!("Поля «{named}» здесь не бывает");
        ApiError::field(&within(path, named), "unknown_field", message)
    } else {
        let path = if path.is_empty() { "body" } else { path };
        ApiError::field(path, "wrong_value", wrong_value(words))
    }
}

/// The path of a field in what `path` leads to; some errors name it already.
fn within(path: &str, field: &str) -> String {
    match path.rsplit('.').next() {
        Some(last) if last == field => path.to_owned(),
        Some("") | None => field.to_owned(),
        Some(_) => format!("{path}.{field}"),
    }
}

fn wrong_value(words: &str) -> String {
    if let Some((_, allowed)) = words.split_once("expected one of ") {
        return format!(
            "Такого значения нет. Возможны: {}",
            allowed.replace('`', "")
        );
    }
    let wanted = [
        ("a string", "нужна строка"),
        ("a boolean", "нужно true или false"),
        ("a sequence", "нужен список"),
        ("UUID", "нужен идентификатор (UUID)"),
        ("struct", "нужен объект JSON"),
        ("u64", "нужно целое число"),
        ("i64", "нужно целое число"),
    ];
    let wanted = wanted
        .into_iter()
        .find_map(|(word, ask)| words.contains(word).then_some(ask));
    format!(
        "Значение не подходит: {}",
        wanted.unwrap_or("проверьте его вид, дату пишите как 2026-12-31")
    )
}

impl<T: 'static, const MOST: usize> FromRequest for Body<T, MOST> {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_json = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .map(|value| {
                value
                    .split(';')
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .eq_ignore_ascii_case("application/json")
            });
        let mut payload = payload.take();
        Box::pin(async move {
            let bytes = read(&mut payload, MOST).await;
            let bytes = match (is_json, bytes) {
                (_, Err(error)) => Err(error),
                (Some(false), Ok(_)) => Err(wrong_type()),
                (None, Ok(bytes)) if !bytes.is_empty() => Err(wrong_type()),
                (_, Ok(bytes)) => Ok(bytes),
            };
            Ok(Self {
                bytes,
                wanted: PhantomData,
            })
        })
    }
}

fn wrong_type() -> ApiError {
    ApiError::new(
        Code::WrongContentType,
        "Передайте тело как application/json",
    )
}

async fn read(payload: &mut Payload, limit: usize) -> Result<web::BytesMut, ApiError> {
    let mut bytes = web::BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|error| ApiError::new(Code::BadRequest, error.to_string()))?;
        if bytes.len() + chunk.len() > limit {
            let words = format!("Тело запроса больше {} КБ", limit / 1024);
            return Err(ApiError::new(Code::BodyTooLarge, words));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}
