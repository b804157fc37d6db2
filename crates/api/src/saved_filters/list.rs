//! `GET /saved-filters`

use super::{row, slug};
use crate::{
    State,
    identity::Acting,
    problem::{ApiError, ApiResult},
    query::Query,
};
use actix_web::{get, web};
use contract::saved_filters::SavedFilters;
use persistence::saved_filters;
use serde::Deserialize;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PageQuery {
    /// Of this list alone.
    #[param(example = "registration", pattern = "^[a-z0-9_]{1,40}$")]
    page: Option<String>,
}

/// Own saved filters
///
/// Each person's own, by name.
#[utoipa::path(operation_id = "list_saved_filters", tag = "Списки", params(PageQuery),
    responses((status = 200, description = "Own filters", body = SavedFilters)))]
#[get("/saved-filters")]
pub(crate) async fn list(
    state: web::Data<State>,
    acting: Acting,
    query: Query<PageQuery>,
) -> ApiResult<web::Json<SavedFilters>> {
    let page = query.parse()?.page.filter(|page| !page.is_empty());
    if let Some(page) = &page {
        slug(page).map_err(|error| ApiError::field("page", error.code(), error.message()))?;
    }
    let reader = state.database.reader();
    let own = saved_filters::of(&reader, acting.person().id, page.as_deref()).await?;
    let items = own.into_iter().map(row).collect();
    Ok(web::Json(SavedFilters { items }))
}
