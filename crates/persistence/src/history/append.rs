//! Appending to a chain.

use crate::{Store, StoreError, WriteTx, applications::Case, entities};
use domain::{applications::Stage, history::HistoryEvent, roles::Author};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Something that happened.
#[derive(Debug, Clone)]
pub struct Event {
    /// The chain: a municipality's id, or nil for the region.
    pub chain: Uuid,
    pub event: HistoryEvent,
    pub application_id: Option<Uuid>,
    pub person_id: Option<Uuid>,
    pub actor: Option<Author>,
    pub from: Option<Stage>,
    pub to: Option<Stage>,
    /// Why, or what exactly. Personal: only its salted digest enters the chain.
    pub note: Option<String>,
}

impl Event {
    /// Of nobody and nothing in particular yet.
    #[must_use]
    pub const fn new(chain: Uuid, event: HistoryEvent) -> Self {
        Self {
            chain,
            event,
            application_id: None,
            person_id: None,
            actor: None,
            from: None,
            to: None,
            note: None,
        }
    }

    /// In the region's chain.
    #[must_use]
    pub const fn in_region(event: HistoryEvent) -> Self {
        Self::new(Uuid::nil(), event)
    }

    /// Of a case that stays where it stands.
    #[must_use]
    pub fn of_case(case: &Case, event: HistoryEvent) -> Self {
        Self {
            application_id: Some(case.id),
            person_id: Some(case.teacher_id),
            from: Some(case.stage),
            to: Some(case.stage),
            ..Self::new(case.municipality_id, event)
        }
    }
}

/// What is hashed, in this order of fields.
#[derive(Serialize)]
pub(super) struct Canonical<'a> {
    pub chain: Uuid,
    pub seq: i64,
    pub at: String,
    pub event: &'a str,
    pub application_id: Option<Uuid>,
    pub person_id: Option<Uuid>,
    pub actor_id: Option<Uuid>,
    pub actor_role: Option<&'a str>,
    pub stage_from: Option<&'a str>,
    pub stage_to: Option<&'a str>,
    pub note_digest: &'a str,
    pub prev_hash: &'a str,
}

impl Canonical<'_> {
    pub(super) fn hash(&self) -> Result<String, StoreError> {
        let json = serde_json::to_vec(self)
            .map_err(|error| StoreError::impossible("history", "seq", self.seq, error))?;
        Ok(hex::encode(Sha256::digest(json)))
    }
}

pub(super) fn note_digest(salt: &str, note: Option<&str>, actor_name: Option<&str>) -> String {
    let mut hasher = Sha256::new();
    for part in [
        salt,
        note.unwrap_or_default(),
        actor_name.unwrap_or_default(),
    ] {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    hex::encode(hasher.finalize())
}

/// Appends within the transaction; the chain's head stays locked until it ends.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn append(tx: &WriteTx, event: Event) -> Result<(), StoreError> {
    let (seq, prev_hash) = lock_head(tx, event.chain).await?;
    let seq = seq + 1;
    let salt = hex::encode(tx.random_bytes());
    let (actor_id, actor_name, actor_role) = match event.actor {
        Some(by) => (Some(by.id), Some(by.name), Some(by.role.code())),
        None => (None, None, None),
    };
    let digest = note_digest(&salt, event.note.as_deref(), actor_name.as_deref());
    let canonical = Canonical {
        chain: event.chain,
        seq,
        at: instant(tx.at()),
        event: event.event.code(),
        application_id: event.application_id,
        person_id: event.person_id,
        actor_id,
        actor_role,
        stage_from: event.from.map(Stage::code),
        stage_to: event.to.map(Stage::code),
        note_digest: &digest,
        prev_hash: &prev_hash,
    };
    let hash = canonical.hash()?;
    let row = entities::history::ActiveModel {
        chain: Set(event.chain),
        seq: Set(seq),
        at: Set(tx.at()),
        event: Set(event.event.code().to_owned()),
        application_id: Set(event.application_id),
        person_id: Set(event.person_id),
        actor_id: Set(actor_id),
        actor_role: Set(actor_role.map(str::to_owned)),
        stage_from: Set(event.from.map(|stage| stage.code().to_owned())),
        stage_to: Set(event.to.map(|stage| stage.code().to_owned())),
        note_digest: Set(digest),
        prev_hash: Set(prev_hash),
        hash: Set(hash.clone()),
        actor_name: Set(actor_name),
        note: Set(event.note),
        note_salt: Set(salt),
    };
    entities::history::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    move_head(tx, event.chain, seq, hash).await
}

/// Microseconds, as both databases keep them.
pub(super) fn instant(at: chrono::DateTime<chrono::Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string()
}

async fn lock_head(tx: &WriteTx, chain: Uuid) -> Result<(i64, String), StoreError> {
    use entities::chain_heads::{ActiveModel, Entity};
    let first = ActiveModel {
        chain: Set(chain),
        seq: Set(0),
        hash: Set(String::new()),
    };
    Entity::insert(first)
        .on_conflict_do_nothing()
        .exec_without_returning(tx.connection())
        .await?;
    let mut query = Entity::find_by_id(chain);
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    let head = query.one(tx.connection()).await?;
    Ok(head.map_or((0, String::new()), |head| (head.seq, head.hash)))
}

async fn move_head(tx: &WriteTx, chain: Uuid, seq: i64, hash: String) -> Result<(), StoreError> {
    use entities::chain_heads::{ActiveModel, Column, Entity};
    Entity::update_many()
        .set(ActiveModel {
            seq: Set(seq),
            hash: Set(hash),
            ..Default::default()
        })
        .filter(Column::Chain.eq(chain))
        .exec(tx.connection())
        .await?;
    Ok(())
}
