//! `GET /name-proposals`

use super::json::json;
use crate::{State, identity::Coordinator, paging::Paging, problem::ApiResult, query::Query};
use actix_web::{get, web};
use contract::{
    lists::{Named, Page},
    names::NameProposal,
};
use persistence::{names, reference};
use serde::Deserialize;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct NamesQuery {
    #[param(minimum = 1)]
    page: Option<u64>,
    #[param(minimum = 1, maximum = 200)]
    per_page: Option<u64>,
}

/// Names that wait to be corrected
///
/// Longest waiting first: a coordinator's own municipality's, all of them for an operator, who decides. Only what can be decided: not on a case that was
/// withdrawn or is attested.
#[utoipa::path(operation_id = "list_name_proposals", tag = "Заявления", params(NamesQuery),
    responses((status = 200, description = "A page", body = Page<NameProposal>), Coordinator))]
#[get("/name-proposals")]
pub(crate) async fn list(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<NamesQuery>,
) -> ApiResult<web::Json<Page<NameProposal>>> {
    let query = query.parse()?;
    let paging = Paging::parse(query.page, query.per_page)?;
    let reader = state.database.reader();
    let found = names::waiting(&reader, coordinator.within, paging.page, paging.per_page).await?;
    let municipalities = reference::municipalities(&reader).await?;
    let items = found.proposals.into_iter().map(|(proposal, case)| {
        let row = municipalities
            .iter()
            .find(|row| row.id == case.municipality_id);
        let municipality = Named {
            id: case.municipality_id,
            name: row.map(|row| row.name.clone()).unwrap_or_default(),
        };
        // Whether a name can be decided does not depend on experts or schedule.
        let facts = case.facts(Vec::new(), false);
        json(
            &state,
            &coordinator.acting,
            (proposal, &case),
            &facts,
            municipality,
        )
    });
    let items = items.collect();
    Ok(web::Json(paging.answer(items, found.total)))
}
