//! Checking the chains.

use super::append::{Canonical, instant, note_digest};
use crate::{Store, StoreError, entities};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// Where a chain is broken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("chain {chain}, entry {seq}: {what}")]
pub struct ChainError {
    pub chain: Uuid,
    pub seq: i64,
    pub what: &'static str,
}

/// Recomputes every chain. Returns the number of entries and the breaks found.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn verify(store: &impl Store) -> Result<(u64, Vec<ChainError>), StoreError> {
    use entities::{chain_heads, history};
    let (mut entries, mut breaks) = (0, Vec::new());
    for head in chain_heads::Entity::find().all(store.connection()).await? {
        let rows = history::Entity::find()
            .filter(history::Column::Chain.eq(head.chain))
            .order_by_asc(history::Column::Seq)
            .all(store.connection())
            .await?;
        let (mut seq, mut prev) = (0, String::new());
        for row in rows {
            entries += 1;
            seq += 1;
            if let Some(what) = wrong(&row, seq, &prev)? {
                breaks.push(ChainError {
                    chain: row.chain,
                    seq: row.seq,
                    what,
                });
            }
            prev = row.hash;
        }
        if (seq, prev) != (head.seq, head.hash) {
            breaks.push(ChainError {
                chain: head.chain,
                seq,
                what: "the chain's head is elsewhere",
            });
        }
    }
    Ok((entries, breaks))
}

fn wrong(
    row: &entities::history::Model,
    seq: i64,
    prev: &str,
) -> Result<Option<&'static str>, StoreError> {
    if row.seq != seq {
        return Ok(Some("an entry is missing"));
    }
    if row.prev_hash != prev {
        return Ok(Some("it does not follow the entry before"));
    }
    // Both gone: the personal words were destroyed, which the chain allows.
    let kept = row.note.is_some() || row.actor_name.is_some();
    if kept
        && note_digest(
            &row.note_salt,
            row.note.as_deref(),
            row.actor_name.as_deref(),
        ) != row.note_digest
    {
        return Ok(Some("its words were changed"));
    }
    let canonical = Canonical {
        chain: row.chain,
        seq: row.seq,
        at: instant(row.at),
        event: &row.event,
        application_id: row.application_id,
        person_id: row.person_id,
        actor_id: row.actor_id,
        actor_role: row.actor_role.as_deref(),
        stage_from: row.stage_from.as_deref(),
        stage_to: row.stage_to.as_deref(),
        note_digest: &row.note_digest,
        prev_hash: &row.prev_hash,
    };
    Ok((canonical.hash()? != row.hash).then_some("it was changed"))
}
