//! How much each person uploads. A row is written before the file travels, so that uploads side by side count together; it
//! stays for a day whatever becomes of the file: attached, removed again, or never attached because the version was stale.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, FromQueryResult, QueryFilter,
    QuerySelect, QueryTrait,
    sea_query::{Expr, LockType, Query},
};
use uuid::Uuid;

/// What a person has in the store, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Received since the given moment.
    pub received: i64,
    /// Received before, and still there because a document of the person's own applications names it.
    pub earlier: i64,
}

#[derive(FromQueryResult)]
struct Total {
    bytes: Option<i64>,
}

/// What the person has, and lets nobody else change it until the transaction ends.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn lock(tx: &WriteTx, person_id: Uuid, since: DateTime<Utc>) -> Result<Held, StoreError> {
    if tx.is_postgres() {
        // Weaker than FOR UPDATE: rows that refer to the person are written beside it.
        entities::people::Entity::find_by_id(person_id)
            .lock(LockType::NoKeyUpdate)
            .one(tx.connection())
            .await?;
    }
    Ok(Held {
        received: received(tx, person_id, since).await?,
        earlier: earlier(tx, person_id, since).await?,
    })
}

async fn received(tx: &WriteTx, person_id: Uuid, since: DateTime<Utc>) -> Result<i64, StoreError> {
    use entities::received_files::{Column, Entity};
    let total = Entity::find()
        .select_only()
        .column_as(Column::Bytes.sum().cast_as("bigint"), "bytes")
        .filter(Column::PersonId.eq(person_id))
        .filter(Column::ReceivedAt.gte(since))
        .into_model::<Total>()
        .one(tx.connection())
        .await?;
    Ok(total.and_then(|total| total.bytes).unwrap_or_default())
}

/// Each file once, though an application that is filed again shares it with the one before.
async fn earlier(tx: &WriteTx, person_id: Uuid, since: DateTime<Utc>) -> Result<i64, StoreError> {
    use entities::{applications, documents};
    let own = applications::Entity::find()
        .select_only()
        .column(applications::Column::Id)
        .filter(applications::Column::TeacherId.eq(person_id))
        .into_query();
    let there = Condition::any()
        .add(documents::Column::RemovedAt.is_null())
        .add(documents::Column::RemovedAt.gte(since));
    let files = documents::Entity::find()
        .select_only()
        .column(documents::Column::Sha256)
        .column(documents::Column::Size)
        .distinct()
        .filter(documents::Column::ApplicationId.in_subquery(own))
        .filter(documents::Column::UploadedBy.eq(person_id))
        .filter(documents::Column::UploadedAt.lt(since))
        .filter(documents::Column::Sha256.is_not_null())
        .filter(there)
        .into_query();
    let sum = Query::select()
        .expr_as(
            Expr::col(documents::Column::Size).sum().cast_as("bigint"),
            "bytes",
        )
        .from_subquery(files, "files")
        .to_owned();
    let statement = tx.connection().get_database_backend().build(&sum);
    let total = Total::find_by_statement(statement)
        .one(tx.connection())
        .await?;
    Ok(total.and_then(|total| total.bytes).unwrap_or_default())
}

/// Counts a file that is about to travel.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn count(tx: &WriteTx, person_id: Uuid, bytes: i64) -> Result<Uuid, StoreError> {
    let id = tx.new_id();
    let row = entities::received_files::ActiveModel {
        id: Set(id),
        person_id: Set(person_id),
        received_at: Set(tx.at()),
        bytes: Set(bytes),
    };
    entities::received_files::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(id)
}

/// A file that was not kept does not count.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn give_back(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    entities::received_files::Entity::delete_by_id(id)
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Forgets what no limit looks at any more.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn clean(tx: &WriteTx, before: DateTime<Utc>) -> Result<(), StoreError> {
    use entities::received_files::{Column, Entity};
    Entity::delete_many()
        .filter(Column::ReceivedAt.lt(before))
        .exec(tx.connection())
        .await?;
    Ok(())
}
