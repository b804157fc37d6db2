//! What the moves of a withdrawal share: the open one, and the answer with the case.

use crate::{
    State,
    applications::{Transition, case_json},
    identity::Acting,
    if_match::etag,
    problem::{ApiError, ApiResult},
};
use actix_web::HttpResponse;
use persistence::{
    Store,
    applications::{self, Case},
    withdrawals::{self, Withdrawal},
};

/// The withdrawal that is generated or sent; the permit says that there is one.
pub(super) async fn open(store: &impl Store, case: &Case) -> ApiResult<Withdrawal> {
    let (id, _) = case.withdrawal.ok_or_else(ApiError::not_found)?;
    withdrawals::find(store, id)
        .await?
        .ok_or_else(|| ApiError::internal("the case names a withdrawal that is not there"))
}

/// Commits; the case as it is now.
pub(super) async fn answer(
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
