//! Parameters of the address that are read at once and parsed later: the order of checks puts bad input last.

use crate::problem::{ApiError, ApiResult};
use actix_web::{FromRequest, HttpRequest, dev::Payload, web};
use serde::de::DeserializeOwned;
use std::future::{Ready, ready};

/// Parameters that wait to be parsed.
#[derive(Debug)]
pub(crate) struct Query<T>(Result<T, ApiError>);

impl<T> Query<T> {
    /// 422 comes from here.
    pub(crate) fn parse(self) -> ApiResult<T> {
        self.0
    }
}

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let parsed = web::Query::<T>::from_query(request.query_string());
        let parsed = parsed.map(web::Query::into_inner).map_err(|error| {
            let words = format!("Параметры адреса не разобраны: {error}");
            ApiError::field("query", "wrong_value", words)
        });
        ready(Ok(Self(parsed)))
    }
}

/// What is searched for; `None` when it is blank.
pub(crate) fn searched(typed: Option<&str>, max: usize) -> ApiResult<Option<String>> {
    let text = domain::text::line(typed.unwrap_or_default(), max)
        .map_err(|error| ApiError::field("q", error.code(), error.message()))?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}
