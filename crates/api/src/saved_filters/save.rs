//! `POST /saved-filters`

use super::{row, slug};
use crate::openapi::problems::AlreadyExists;
use crate::{
    State,
    body::Body,
    fields::Fields,
    identity::Acting,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{HttpResponse, post, web};
use contract::saved_filters::{NewSavedFilter, SavedFilter};
use domain::text;
use persistence::{StoreError, people, saved_filters};

/// Filters of one list at most.
const MOST: u64 = 50;
const LONGEST_QUERY: usize = 2000;

/// Save a filter
///
/// «Сохранить фильтр»: the query of a list's address under a name. Fifty of one list at most; a name is used once.
#[utoipa::path(operation_id = "save_filter", tag = "Списки", request_body = NewSavedFilter,
    responses((status = 201, description = "The filter", body = SavedFilter), AlreadyExists))]
#[post("/saved-filters")]
pub(crate) async fn save(
    state: web::Data<State>,
    acting: Acting,
    body: Body<NewSavedFilter>,
) -> ApiResult<HttpResponse> {
    let (page, name, query) = parse(body.parse()?)?;
    let person_id = acting.person().id;
    let tx = state.database.begin(state.now()).await?;
    // One after the other, so that the number stays true.
    people::find_for_update(&tx, person_id).await?;
    if saved_filters::count(&tx, person_id, &page).await? >= MOST {
        let words = "У этого списка уже 50 фильтров: удалите ненужный";
        return Err(ApiError::field("name", "too_many", words));
    }
    let saved = saved_filters::insert(&tx, person_id, page, name, query)
        .await
        .map_err(taken)?;
    tx.commit().await?;
    Ok(HttpResponse::Created().json(row(saved)))
}

fn taken(error: StoreError) -> ApiError {
    match error {
        StoreError::Taken(_) => ApiError::new(
            Code::AlreadyExists,
            "Фильтр с таким названием у этого списка уже есть",
        ),
        other => other.into(),
    }
}

fn parse(body: NewSavedFilter) -> ApiResult<(String, String, String)> {
    let mut fields = Fields::default();
    let page = fields.take("page", slug(&body.page));
    let name = text::required_line(&body.name, 100, "Введите название фильтра");
    let name = fields.take("name", name);
    let query = body.query.trim().trim_start_matches('?');
    let query = fields.take("query", text::line(query, LONGEST_QUERY));
    let parsed = page
        .zip(name)
        .zip(query)
        .map(|((page, name), query)| (page, name, query));
    fields.all(parsed)
}
