//! The words of a move of a conclusion.

use crate::problem::{ApiError, ApiResult};
use domain::text;

/// A text of at most 2,000 characters that may not be empty; `ask` is the whole message for an empty one.
pub(super) fn words(field: &'static str, typed: &str, ask: &str) -> ApiResult<String> {
    text::required_paragraph(typed, 2000, ask)
        .map_err(|error| ApiError::field(field, error.code(), error.message()))
}
