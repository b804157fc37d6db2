//! Acts of destruction: what stays of a deletion.

use crate::{
    Store, StoreError, WriteTx, counter, entities,
    total::{Total, total},
};
use chrono::{DateTime, Utc};
use entities::destruction_acts::{ActiveModel, Column, Entity, Model};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// An act, without personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub id: Uuid,
    pub number: String,
    pub municipality_id: Option<Uuid>,
    pub destroyed_at: DateTime<Utc>,
    pub grounds: String,
    /// What kinds of data, one a line.
    pub kinds: Vec<String>,
    /// The history's entries of which the digest was made.
    pub log_extract: String,
    pub log_entries: u32,
    pub log_digest: String,
}

#[derive(Debug, Clone)]
pub struct NewAct {
    pub year: i32,
    pub municipality_id: Option<Uuid>,
    pub grounds: String,
    pub kinds: Vec<String>,
    pub log: Vec<String>,
    pub log_digest: String,
}

impl From<Model> for Act {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            number: row.number,
            municipality_id: row.municipality_id,
            destroyed_at: row.destroyed_at,
            grounds: row.grounds,
            kinds: row.kinds.lines().map(str::to_owned).collect(),
            log_extract: row.log_extract,
            log_entries: u32::try_from(row.log_entries).unwrap_or_default(),
            log_digest: row.log_digest,
        }
    }
}

/// The next number of the year; a transaction that does not commit gives it back.
async fn next_number(tx: &WriteTx, year: i32) -> Result<String, StoreError> {
    use entities::destruction_numbers::{ActiveModel, Column};
    let first = ActiveModel {
        year: Set(year),
        last: Set(0),
    };
    let mine = Condition::all().add(Column::Year.eq(year));
    let last = counter::next(tx, first, mine, Column::Last).await?;
    Ok(format!("УПД-{year}-{last:04}"))
}

/// # Errors
/// [`StoreError::Database`].
pub async fn keep_act(tx: &WriteTx, new: NewAct) -> Result<Act, StoreError> {
    let row = ActiveModel {
        id: Set(tx.new_id()),
        number: Set(next_number(tx, new.year).await?),
        municipality_id: Set(new.municipality_id),
        destroyed_at: Set(tx.at()),
        grounds: Set(new.grounds),
        kinds: Set(new.kinds.join("\n")),
        log_entries: Set(i32::try_from(new.log.len()).unwrap_or(i32::MAX)),
        log_extract: Set(new.log.join("\n")),
        log_digest: Set(new.log_digest),
    };
    let row = Entity::insert(row)
        .exec_with_returning(tx.connection())
        .await?;
    Ok(row.into())
}

/// Newest first: a page and the number of all; of a municipality where one is given.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn acts(
    store: &impl Store,
    municipality_id: Option<Uuid>,
    page: u64,
    per_page: u64,
) -> Result<(Vec<Act>, Total), StoreError> {
    let mut query = Entity::find();
    if let Some(id) = municipality_id {
        query = query.filter(Column::MunicipalityId.eq(id));
    }
    let total = total(store, query.clone()).await?;
    let rows = query
        .order_by_desc(Column::DestroyedAt)
        .order_by_desc(Column::Id)
        .offset(page.saturating_sub(1).saturating_mul(per_page))
        .limit(per_page)
        .all(store.connection())
        .await?;
    Ok((rows.into_iter().map(Act::from).collect(), total))
}

/// # Errors
/// [`StoreError::Database`].
pub async fn act(store: &impl Store, id: Uuid) -> Result<Option<Act>, StoreError> {
    let row = Entity::find_by_id(id).one(store.connection()).await?;
    Ok(row.map(Act::from))
}
