//! `GET /not-filed`

use super::{query::NotFiledQuery, row::rows};
use crate::{State, identity::Coordinator, paging::Paging, problem::ApiResult, query::Query};
use actix_web::{get, web};
use contract::{lists::Page, not_filed::NotFiledRow};
use persistence::not_filed;

/// Teachers who never filed
///
/// «Педагогические работники, не подавшие заявление»: registered without an application, or with one that is generated and
/// not uploaded. A coordinator sees the own municipality's; the longest registered come first. Those who plan to file later
/// are left out until their day.
#[utoipa::path(operation_id = "list_not_filed", tag = "Не подавшие заявление", params(NotFiledQuery),
    responses((status = 200, description = "A page", body = Page<NotFiledRow>), Coordinator))]
#[get("/not-filed")]
pub(crate) async fn list(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<NotFiledQuery>,
) -> ApiResult<web::Json<Page<NotFiledRow>>> {
    let query = query.parse()?;
    let paging = Paging::parse(query.page, query.per_page)?;
    let filter = query.filter(&state, &coordinator)?;
    let reader = state.database.reader();
    let (found, total) = not_filed::list(
        &reader,
        &filter,
        query.sort()?,
        paging.page,
        paging.per_page,
    )
    .await?;
    let items = rows(&reader, found).await?;
    Ok(web::Json(paging.answer(items, total)))
}
