//! Answers kept for repeated requests (`Idempotency-Key`).

use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// What is known of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// It is new, and this request has it now.
    New,
    /// The first request with it is still being answered.
    Running,
    /// Its answer.
    Answered { status: u16, body: String },
    /// It was used for another request.
    Reused,
}

/// Takes the key for a request, or tells what became of the first one.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn take(tx: &WriteTx, id: &str, request_digest: &str) -> Result<Known, StoreError> {
    use entities::idempotent_answers::{ActiveModel, Entity};
    let row = ActiveModel {
        id: Set(id.to_owned()),
        request_digest: Set(request_digest.to_owned()),
        status: Set(0),
        body: Set(String::new()),
        created_at: Set(tx.at()),
    };
    let inserted = Entity::insert(row)
        .on_conflict_do_nothing()
        .exec_without_returning(tx.connection())
        .await?;
    if matches!(inserted, sea_orm::TryInsertResult::Inserted(1)) {
        return Ok(Known::New);
    }
    let Some(row) = Entity::find_by_id(id.to_owned())
        .one(tx.connection())
        .await?
    else {
        return Ok(Known::Running);
    };
    if row.request_digest != request_digest {
        return Ok(Known::Reused);
    }
    match u16::try_from(row.status) {
        Ok(status) if status > 0 => Ok(Known::Answered {
            status,
            body: row.body,
        }),
        _ => Ok(Known::Running),
    }
}

/// Keeps the answer.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn answer(tx: &WriteTx, id: &str, status: u16, body: String) -> Result<(), StoreError> {
    let row = entities::idempotent_answers::ActiveModel {
        id: Set(id.to_owned()),
        status: Set(i32::from(status)),
        body: Set(body),
        ..Default::default()
    };
    row.update(tx.connection()).await?;
    Ok(())
}

/// Gives the key back: the request did not succeed and may be tried again.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn release(tx: &WriteTx, id: &str) -> Result<(), StoreError> {
    entities::idempotent_answers::Entity::delete_by_id(id.to_owned())
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Removes what is older than `before`.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn clean(tx: &WriteTx, before: DateTime<Utc>) -> Result<(), StoreError> {
    use entities::idempotent_answers::{Column, Entity};
    Entity::delete_many()
        .filter(Column::CreatedAt.lt(before))
        .exec(tx.connection())
        .await?;
    Ok(())
}
