//! Whether the database can be written. That it answers a query says little: with a full disk, or with a writer whose
//! transaction nobody commits, it still does. So each process writes a row of its own and reads it back.

use crate::{Database, Store, StoreError, entities};
use chrono::{DateTime, Utc};
use entities::probes::{ActiveModel, Column, Entity};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};
use std::{
    sync::{Mutex, OnceLock, PoisonError},
    time::{Duration, Instant},
};
use tokio::{sync::watch, time};
use uuid::Uuid;

const EVERY: Duration = Duration::from_secs(5);
/// One probe may take as long.
const PATIENCE: Duration = Duration::from_secs(10);
/// A result that is older says nothing.
const FRESH: Duration = Duration::from_secs(20);
/// Rows of processes that ended go after a day.
const KEPT: chrono::Duration = chrono::Duration::days(1);

/// Why the database is not to be relied on.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Unhealthy {
    #[error("the database cannot be written: {0}")]
    Failed(String),
    #[error("what was written to the database is not read back")]
    Lost,
    #[error("the database did not answer within ten seconds")]
    Slow,
    #[error("the database was not looked at for twenty seconds")]
    Stale,
}

/// Of one process.
#[derive(Debug, Default)]
pub(crate) struct Probe {
    id: OnceLock<Uuid>,
    last: Mutex<Option<(Instant, Result<(), Unhealthy>)>>,
}

impl Probe {
    fn last(&self) -> Option<(Instant, Result<(), Unhealthy>)> {
        (self.last.lock().unwrap_or_else(PoisonError::into_inner)).clone()
    }

    /// Logs a change alone: a full disk may be the one with the log.
    fn note(&self, result: Result<(), Unhealthy>) {
        let was_well = self.last().is_none_or(|(_, last)| last.is_ok());
        match &result {
            Ok(()) if !was_well => tracing::info!("the database can be written again"),
            Err(error) if was_well => tracing::error!(%error, "not ready"),
            _ => {}
        }
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some((Instant::now(), result));
    }
}

impl Database {
    /// Tries every five seconds, until `stop` changes, whether it can be written.
    pub async fn keep_probing(
        self,
        clock: impl Fn() -> DateTime<Utc> + Send,
        mut stop: watch::Receiver<bool>,
    ) {
        let mut ticks = time::interval(EVERY);
        ticks.set_missed_tick_behavior(time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                _ = ticks.tick() => {}
                _ = stop.changed() => return,
            }
            self.probe.note(self.try_now(clock()).await);
        }
    }

    /// What [`Database::keep_probing`] found last; where nobody does that, it is tried now.
    ///
    /// # Errors
    /// [`Unhealthy`]
    pub async fn health(&self, at: DateTime<Utc>) -> Result<(), Unhealthy> {
        match self.probe.last() {
            Some((when, _)) if when.elapsed() > FRESH => Err(Unhealthy::Stale),
            Some((_, result)) => result,
            None => self.try_now(at).await,
        }
    }

    async fn try_now(&self, at: DateTime<Utc>) -> Result<(), Unhealthy> {
        let database = self.clone();
        // In a task of its own: it is waited for only so long, but what it began is brought to its end.
        let tried = tokio::spawn(async move { database.write_and_read(at).await });
        match time::timeout(PATIENCE, tried).await {
            Ok(Ok(Ok(true))) => Ok(()),
            Ok(Ok(Ok(false))) => Err(Unhealthy::Lost),
            Ok(Ok(Err(error))) => Err(Unhealthy::Failed(error.to_string())),
            Ok(Err(error)) => Err(Unhealthy::Failed(error.to_string())),
            Err(_) => Err(Unhealthy::Slow),
        }
    }

    async fn write_and_read(&self, at: DateTime<Utc>) -> Result<bool, StoreError> {
        let tx = self.begin(at).await?;
        let id = *self.probe.id.get_or_init(|| tx.new_id());
        let mark = tx.new_id();
        let row = ActiveModel {
            id: Set(id),
            mark: Set(mark),
            written_at: Set(at),
        };
        let replace = OnConflict::column(Column::Id)
            .update_columns([Column::Mark, Column::WrittenAt])
            .to_owned();
        Entity::insert(row)
            .on_conflict(replace)
            .exec_without_returning(tx.connection())
            .await?;
        Entity::delete_many()
            .filter(Column::WrittenAt.lt(at - KEPT))
            .exec(tx.connection())
            .await?;
        tx.commit().await?;
        let read = Entity::find_by_id(id)
            .one(self.reader().connection())
            .await?;
        // A later probe of this process may have passed a slow one.
        Ok(read.is_some_and(|row| row.mark == mark || row.written_at > at))
    }
}
