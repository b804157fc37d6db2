//! `GET /destruction-acts`

use crate::{
    State, identity::Coordinator, not_filed::municipality_of, paging::Paging, problem::ApiResult,
    query::Query,
};
use actix_web::{get, web};
use contract::{deletions::DestructionAct, lists::Page};
use persistence::{deletion, reference};
use serde::Deserialize;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ActsQuery {
    #[param(minimum = 1)]
    page: Option<u64>,
    #[param(minimum = 1, maximum = 200)]
    per_page: Option<u64>,
}

/// Acts of destruction
///
/// What stays of deleted registration data: number, date, grounds, kinds of data. Newest first; a coordinator sees the own
/// municipality's.
#[utoipa::path(operation_id = "list_destruction_acts", tag = "Не подавшие заявление", params(ActsQuery),
    responses((status = 200, description = "A page", body = Page<DestructionAct>), Coordinator))]
#[get("/destruction-acts")]
pub(crate) async fn list(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<ActsQuery>,
) -> ApiResult<web::Json<Page<DestructionAct>>> {
    let query = query.parse()?;
    let paging = Paging::parse(query.page, query.per_page)?;
    let reader = state.database.reader();
    let (found, total) =
        deletion::acts(&reader, coordinator.within, paging.page, paging.per_page).await?;
    let municipalities = reference::municipalities(&reader).await?;
    let items = found
        .into_iter()
        .map(|act| DestructionAct {
            municipality: municipality_of(act.municipality_id, &municipalities),
            id: act.id,
            number: act.number,
            destroyed_at: act.destroyed_at,
            grounds: act.grounds,
            kinds: act.kinds,
            log_entries: act.log_entries,
            log_digest: act.log_digest,
        })
        .collect();
    Ok(web::Json(paging.answer(items, total)))
}
