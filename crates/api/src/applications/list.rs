//! `GET /applications`

use super::{
    query::{ApplicationsQuery, scope_of},
    row::rows,
};
use crate::{State, identity::Acting, paging::Paging, problem::ApiResult, query::Query};
use actix_web::{get, web};
use contract::{
    applications::ApplicationRow,
    lists::{Page, municipalities_of},
};
use persistence::applications;

/// Applications
///
/// Those that the acting role may see: a teacher's own, an expert's assigned ones, a coordinator's municipality, everything
/// filed for an operator. By default the nearest end of review comes first.
#[utoipa::path(operation_id = "list_applications", tag = "Заявления", params(ApplicationsQuery),
    responses((status = 200, description = "A page", body = Page<ApplicationRow>)))]
#[get("/applications")]
pub(crate) async fn list(
    state: web::Data<State>,
    acting: Acting,
    query: Query<ApplicationsQuery>,
) -> ApiResult<web::Json<Page<ApplicationRow>>> {
    let query = query.parse()?;
    let paging = Paging::parse(query.page, query.per_page)?;
    let filter = query.filter(state.today())?;
    let reader = state.database.reader();
    let list = applications::list(
        &reader,
        scope_of(&acting),
        &filter,
        query.sort()?,
        paging.page,
        paging.per_page,
    )
    .await?;
    let items = rows(&reader, &acting, state.today(), list.cases).await?;
    Ok(web::Json(Page {
        municipalities: municipalities_of(&items),
        ..paging.answer(items, list.total)
    }))
}
