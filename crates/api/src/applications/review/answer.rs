//! What rows and cases tell of the review; the answer of its operations.

use crate::{
    State,
    applications::{start_transition::Transition, view::case_json},
    identity::Acting,
    if_match::etag,
    problem::{ApiError, ApiResult},
};
use actix_web::HttpResponse;
use contract::applications::{Return, Verification};
use persistence::applications::{self, Mark, Returned};

pub(crate) fn returned(returned: &Returned) -> Return {
    Return {
        reason: returned.why.reason,
        reason_title: returned.why.reason.title().to_owned(),
        comment: returned.why.comment.clone(),
        until: returned.until,
        at: returned.at,
        by: returned.by_name.clone(),
    }
}

pub(crate) fn verification(mark: Mark) -> Verification {
    Verification {
        at: mark.at,
        by: mark.by_name,
    }
}

/// Commits, and answers with the case as it is now.
pub(super) async fn done(
    state: &State,
    acting: &Acting,
    transition: Transition,
) -> ApiResult<HttpResponse> {
    let found = applications::find(&transition.tx, transition.found.case.id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let json = case_json(state, &transition.tx, acting, found).await?;
    transition.tx.commit().await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}
