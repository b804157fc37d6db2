//! `GET /packages`

use crate::{State, identity::Coordinator, paging::Paging, problem::ApiResult, query::Query};
use actix_web::{get, web};
use contract::{
    lists::{Named, Page},
    packages::PackageSummary,
};
use persistence::{packages, reference};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PackagesQuery {
    /// Only for an operator; a coordinator sees the own municipality's.
    municipality_id: Option<Uuid>,
    /// Only those with cases that the operator has not decided on.
    #[param(example = false)]
    waiting: Option<bool>,
    /// From 1.
    page: Option<u64>,
    /// At most 200.
    per_page: Option<u64>,
}

/// Packages
///
/// The journal, newest first: number, day, who handed over, how many were accepted and returned.
#[utoipa::path(operation_id = "list_packages", tag = "Пакеты", params(PackagesQuery),
    responses((status = 200, description = "A page", body = Page<PackageSummary>), Coordinator))]
#[get("/packages")]
pub(crate) async fn list(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<PackagesQuery>,
) -> ApiResult<web::Json<Page<PackageSummary>>> {
    let query = query.parse()?;
    let paging = Paging::parse(query.page, query.per_page)?;
    let reader = state.database.reader();
    let within = coordinator.within.or(query.municipality_id);
    let waiting = query.waiting.unwrap_or_default();
    let (rows, total) =
        packages::list(&reader, within, waiting, paging.page, paging.per_page).await?;
    let municipalities = reference::municipalities(&reader).await?;
    let name = |id: Uuid| {
        let row = municipalities.iter().find(|row| row.id == id);
        row.map(|row| row.name.clone()).unwrap_or_default()
    };
    let items = rows
        .into_iter()
        .map(|row| PackageSummary {
            id: row.package.id,
            number: row.package.number,
            municipality: Named {
                id: row.package.municipality_id,
                name: name(row.package.municipality_id),
            },
            handed_at: row.package.handed_at,
            handed_by: row.package.handed_by_name,
            cases: row.cases,
            accepted: row.accepted,
            returned: row.returned,
        })
        .collect();
    Ok(web::Json(paging.answer(items, total)))
}
