//! The review before registration: checklist, return for correction, mark and route for the operator, typed organisations.

use super::{ApiError, Query, client::Call};
use contract::{
    applications::{
        ApplicationCase, ApplicationRow, Checklist, OrganisationMatch, OrganisationName,
        ReturnRequest, RouteChange,
    },
    lists::{Found, Page},
    reference::Organisation,
};
use domain::applications::checklist::CheckItem;
use uuid::Uuid;

/// All ticked lines.
pub async fn check(
    id: Uuid,
    version: i64,
    items: Vec<CheckItem>,
) -> Result<ApplicationCase, ApiError> {
    put(id, "check", version)
        .json(&Checklist { items })
        .send()
        .await
}

/// «Вернуть на доработку».
pub async fn give_back(
    id: Uuid,
    version: i64,
    request: &ReturnRequest,
) -> Result<ApplicationCase, ApiError> {
    post(id, "return", version).json(request).send().await
}

/// «Проверено, замечаний нет».
pub async fn verify(id: Uuid, version: i64) -> Result<ApplicationCase, ApiError> {
    post(id, "verify", version).send().await
}

pub async fn change_route(
    id: Uuid,
    version: i64,
    change: &RouteChange,
) -> Result<ApplicationCase, ApiError> {
    put(id, "route", version).json(change).send().await
}

pub async fn match_organisation(
    id: Uuid,
    version: i64,
    organisation_id: Uuid,
) -> Result<ApplicationCase, ApiError> {
    let body = OrganisationMatch { organisation_id };
    put(id, "organisation", version).json(&body).send().await
}

/// The operator's: into the list and into the case at once.
pub async fn add_organisation(
    id: Uuid,
    version: i64,
    name: String,
) -> Result<ApplicationCase, ApiError> {
    let body = OrganisationName { name };
    post(id, "organisation", version).json(&body).send().await
}

/// Names of the municipality's list that are like a typed one.
pub async fn organisations_like(
    municipality_id: Uuid,
    typed: &str,
) -> Result<Vec<Organisation>, ApiError> {
    let query = Query::new()
        .with("municipality_id", municipality_id)
        .with("like", typed);
    let call = Call::get(format!("/reference/organisations{query}")).anonymous();
    call.send().await
}

/// How many corrections are past their day.
pub async fn overdue_corrections() -> Result<Found, ApiError> {
    let query = Query::new().with("correction", "late").with("per_page", 1);
    let page: Page<ApplicationRow> = Call::get(format!("/applications{query}")).send().await?;
    Ok(page.found())
}

fn post(id: Uuid, what: &str, version: i64) -> Call {
    Call::post(format!("/applications/{id}/{what}")).at(version)
}

fn put(id: Uuid, what: &str, version: i64) -> Call {
    Call::put(format!("/applications/{id}/{what}")).at(version)
}
