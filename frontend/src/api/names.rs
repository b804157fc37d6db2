//! Corrections of registered names.

use super::{ApiError, Query, client::Call};
use contract::{
    applications::ApplicationCase,
    lists::Page,
    names::{DeclineName, NameProposal, NewNameProposal},
};
use uuid::Uuid;

/// Those that wait; `page` from 1.
pub async fn list(page: u64, per_page: u64) -> Result<Page<NameProposal>, ApiError> {
    let query = Query::new().with("page", page).with("per_page", per_page);
    Call::get(format!("/name-proposals{query}")).send().await
}

pub async fn propose(
    id: Uuid,
    version: i64,
    name: &NewNameProposal,
) -> Result<ApplicationCase, ApiError> {
    let call = Call::post(format!("/applications/{id}/name-proposal")).at(version);
    call.json(name).send().await
}

pub async fn confirm(id: Uuid, version: i64) -> Result<ApplicationCase, ApiError> {
    let call = Call::post(format!("/applications/{id}/name-proposal/confirm")).at(version);
    call.send().await
}

pub async fn decline(
    id: Uuid,
    version: i64,
    why: &DeclineName,
) -> Result<ApplicationCase, ApiError> {
    let call = Call::post(format!("/applications/{id}/name-proposal/decline")).at(version);
    call.json(why).send().await
}
