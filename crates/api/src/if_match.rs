//! `If-Match` and `ETag`: a quoted version.

use crate::problem::{ApiError, ApiResult, Code};
use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header};
use domain::workflow::Seen;
use std::future::{Ready, ready};
use utoipa::openapi::{
    ObjectBuilder, Required, Type,
    path::{Parameter, ParameterBuilder, ParameterIn},
};

/// The version that the caller has seen, if they said one.
#[derive(Debug, Clone)]
pub(crate) struct IfMatch(Option<String>);

impl IfMatch {
    /// The version that a row of a body was seen at.
    pub(crate) fn of(version: i64) -> Self {
        Self(Some(version.to_string()))
    }

    /// As the workflow asks for it.
    pub(crate) fn seen(&self) -> Seen {
        let Some(said) = &self.0 else {
            return Seen::NotSaid;
        };
        let digits = said.trim().trim_start_matches("W/").trim_matches('"');
        Seen::Said(digits.parse().ok())
    }

    /// Compares with the row's version: 428 without the header, 412 when it is another one.
    pub(crate) fn check(&self, version: i64) -> ApiResult<()> {
        match self.seen() {
            Seen::Said(Some(seen)) if seen == version => Ok(()),
            Seen::NotSaid => Err(version_required()),
            _ => Err(ApiError::stale()),
        }
    }
}

/// 428
pub(crate) fn version_required() -> ApiError {
    ApiError::new(
        Code::VersionRequired,
        "Передайте в заголовке If-Match версию, которую Вы видели",
    )
}

impl FromRequest for IfMatch {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let value = request
            .headers()
            .get(header::IF_MATCH)
            .and_then(|value| value.to_str().ok());
        ready(Ok(Self(value.map(str::to_owned))))
    }
}

/// For `params(…)` of the operation that takes it.
impl utoipa::IntoParams for IfMatch {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let text = ObjectBuilder::new().schema_type(Type::String);
        let parameter = ParameterBuilder::new()
            .name("If-Match")
            .parameter_in(ParameterIn::Header)
            .required(Required::True)
            .description(Some("The version that was seen"))
            .schema(Some(text))
            .example(Some("\"1\"".into()));
        vec![parameter.build()]
    }
}

/// The `ETag` of a version.
pub(crate) fn etag(version: i64) -> (header::HeaderName, String) {
    (header::ETAG, format!("\"{version}\""))
}
