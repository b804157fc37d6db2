//! The operator's list of people.

use super::Person;
use crate::{
    Store, StoreError, entities, like,
    total::{Total, total},
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::ExprTrait,
};

/// A page and the number of all rows.
#[derive(Debug)]
pub struct PeoplePage {
    pub people: Vec<Person>,
    pub total: Total,
}

/// By surname; `q` is a part of the name, login or address.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn list(
    store: &impl Store,
    q: Option<&str>,
    page: u64,
    per_page: u64,
) -> Result<PeoplePage, StoreError> {
    use entities::people::{Column, Entity};
    let mut query = Entity::find().filter(Column::ErasedAt.is_null());
    if let Some(part) = q {
        let key = domain::text::search_key(part);
        let condition = [Column::NameKey, Column::UsernameKey, Column::EmailKey]
            .into_iter()
            .fold(Condition::any(), |any, column| {
                any.add(column.into_expr().like(like::containing(&key)))
            });
        query = query.filter(condition);
    }
    let total = total(store, query.clone()).await?;
    let rows = query
        .order_by_asc(Column::NameKey)
        .order_by_asc(Column::Id)
        .offset(page.saturating_sub(1).saturating_mul(per_page))
        .limit(per_page)
        .all(store.connection())
        .await?;
    Ok(PeoplePage {
        people: rows.into_iter().map(Person::from).collect(),
        total,
    })
}
