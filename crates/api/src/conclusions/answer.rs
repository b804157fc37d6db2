//! The ends of every move of a conclusion.

use crate::{
    State,
    applications::{Transition, case_json},
    identity::Acting,
    if_match::etag,
    problem::{ApiError, ApiResult},
};
use actix_web::HttpResponse;
use domain::text;
use persistence::applications;

/// The case as it is now; what was written lasts.
pub(super) async fn finish(
    state: &State,
    acting: &Acting,
    transition: Transition,
) -> ApiResult<HttpResponse> {
    let id = transition.found.case.id;
    let found = applications::find(&transition.tx, id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let json = case_json(state, &transition.tx, acting, found).await?;
    transition.tx.commit().await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}

/// A text of at most 2,000 characters that may not be empty; `ask` is the whole message for an empty one.
pub(super) fn words(field: &'static str, typed: &str, ask: &str) -> ApiResult<String> {
    text::required_paragraph(typed, 2000, ask)
        .map_err(|error| ApiError::field(field, error.code(), error.message()))
}
