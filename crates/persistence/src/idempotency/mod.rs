//! Answers kept for repeated requests (`Idempotency-Key`). A key is leased while its request lives; the answer is written in
//! the operation's own transaction, so that there is never one without the other.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, sea_query::Expr,
};
use uuid::Uuid;

use entities::idempotent_answers::{ActiveModel, Column, Entity};

/// How long a key is its request's without a word from it.
const LEASE: Duration = Duration::seconds(60);

/// A key in the hands of one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    id: String,
    holder: Uuid,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub body: String,
    pub etag: Option<String>,
    /// Of what came with the request and was not known when it took the key: an upload's content.
    pub content_digest: Option<String>,
}

/// What is known of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// This request has it now: it is new, or whoever had it is gone and did nothing.
    New(Claim),
    /// The first request with it is still being answered.
    Running,
    /// Its answer.
    Answered(Answer),
    /// It was used for another request.
    Reused,
}

/// Takes the key for a request, or tells what became of the first one.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn take(tx: &WriteTx, id: &str, request_digest: &str) -> Result<Known, StoreError> {
    let claim = Claim {
        id: id.to_owned(),
        holder: tx.new_id(),
    };
    let row = ActiveModel {
        id: Set(id.to_owned()),
        request_digest: Set(request_digest.to_owned()),
        status: Set(0),
        body: Set(String::new()),
        created_at: Set(tx.at()),
        holder: Set(Some(claim.holder)),
        leased_until: Set(Some(tx.at() + LEASE)),
        etag: Set(None),
        content_digest: Set(None),
    };
    let inserted = Entity::insert(row)
        .on_conflict_do_nothing()
        .exec_without_returning(tx.connection())
        .await?;
    if matches!(inserted, sea_orm::TryInsertResult::Inserted(1)) {
        return Ok(Known::New(claim));
    }
    let Some(row) = Entity::find_by_id(id).one(tx.connection()).await? else {
        return Ok(Known::Running);
    };
    if row.request_digest != request_digest {
        return Ok(Known::Reused);
    }
    if let Some(status) = u16::try_from(row.status).ok().filter(|status| *status > 0) {
        return Ok(Known::Answered(Answer {
            status,
            body: row.body,
            etag: row.etag,
            content_digest: row.content_digest,
        }));
    }
    take_over(tx, claim).await
}

/// The key of a request that was cut: its lease is over, and nothing of it was committed.
async fn take_over(tx: &WriteTx, claim: Claim) -> Result<Known, StoreError> {
    let is_over = Condition::any()
        .add(Column::LeasedUntil.is_null())
        .add(Column::LeasedUntil.lt(tx.at()));
    let taken = Entity::update_many()
        .col_expr(Column::Holder, Expr::value(claim.holder))
        .col_expr(Column::LeasedUntil, Expr::value(tx.at() + LEASE))
        .filter(Column::Id.eq(&claim.id))
        .filter(Column::Status.eq(0))
        .filter(is_over)
        .exec(tx.connection())
        .await?;
    Ok(if taken.rows_affected == 1 {
        Known::New(claim)
    } else {
        Known::Running
    })
}

/// Lengthens the lease: the request still lives.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn renew(tx: &WriteTx, claim: &Claim) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::LeasedUntil, Expr::value(tx.at() + LEASE))
        .filter(held_by(claim))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Keeps the answer in the transaction of what it answers. `false`: the key is another request's by now, and nothing may be
/// committed.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn answer(tx: &WriteTx, claim: &Claim, answer: Answer) -> Result<bool, StoreError> {
    let kept = Entity::update_many()
        .col_expr(Column::Status, Expr::value(i32::from(answer.status)))
        .col_expr(Column::Body, Expr::value(answer.body))
        .col_expr(Column::Etag, Expr::value(answer.etag))
        .col_expr(Column::ContentDigest, Expr::value(answer.content_digest))
        .filter(held_by(claim))
        .exec(tx.connection())
        .await?;
    Ok(kept.rows_affected == 1)
}

/// Gives the key back: the request did not succeed and may be tried again.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn release(tx: &WriteTx, claim: &Claim) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(held_by(claim))
        .exec(tx.connection())
        .await?;
    Ok(())
}

fn held_by(claim: &Claim) -> Condition {
    Condition::all()
        .add(Column::Id.eq(&claim.id))
        .add(Column::Holder.eq(claim.holder))
        .add(Column::Status.eq(0))
}

/// Removes what is older than `before`.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn clean(tx: &WriteTx, before: DateTime<Utc>) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::CreatedAt.lt(before))
        .exec(tx.connection())
        .await?;
    Ok(())
}
