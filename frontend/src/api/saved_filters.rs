//! Filters of lists that a person keeps under a name.

use super::{ApiError, Query, client::Call};
use contract::saved_filters::{NewSavedFilter, SavedFilter, SavedFilters};
use uuid::Uuid;

pub async fn list(page: &str) -> Result<SavedFilters, ApiError> {
    let query = Query::new().with("page", page);
    Call::get(format!("/saved-filters{query}")).send().await
}

pub async fn save(filter: &NewSavedFilter) -> Result<SavedFilter, ApiError> {
    Call::post("/saved-filters").json(filter).send().await
}

pub async fn delete(id: Uuid) -> Result<(), ApiError> {
    Call::delete(format!("/saved-filters/{id}"))
        .send_for_nothing()
        .await
}
