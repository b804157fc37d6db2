//! Packages to the Centre.

use super::{ApiError, Query, client::Call};
use contract::{
    lists::Page,
    packages::{NewPackage, NextPackage, Package, PackageRemarks, PackageSummary},
};
use uuid::Uuid;

/// What is ready and what is not: of `municipality_id` for an operator, verified up to `until`.
pub async fn next(query: &Query) -> Result<NextPackage, ApiError> {
    Call::get(format!("/packages/next{query}")).send().await
}

/// The journal.
pub async fn list(query: &Query) -> Result<Page<PackageSummary>, ApiError> {
    Call::get(format!("/packages{query}")).send().await
}

pub async fn read(id: Uuid) -> Result<Package, ApiError> {
    Call::get(format!("/packages/{id}")).send().await
}

/// Передать в Центр.
pub async fn hand_over(new: &NewPackage) -> Result<Package, ApiError> {
    Call::post("/packages").json(new).send().await
}

/// Принять.
pub async fn accept(id: Uuid, application_id: Uuid, version: i64) -> Result<Package, ApiError> {
    let path = format!("/packages/{id}/items/{application_id}/accept");
    Call::post(path).at(version).send().await
}

/// Вернуть с замечаниями.
pub async fn give_back(
    id: Uuid,
    application_id: Uuid,
    version: i64,
    remarks: &PackageRemarks,
) -> Result<Package, ApiError> {
    let path = format!("/packages/{id}/items/{application_id}/return");
    Call::post(path).at(version).json(remarks).send().await
}

/// Path for a ticket: the archive.
pub fn zip(id: Uuid) -> String {
    format!("/packages/{id}/package.zip")
}

/// Path for a ticket: the inventory.
pub fn inventory(id: Uuid) -> String {
    format!("/packages/{id}/inventory.pdf")
}
