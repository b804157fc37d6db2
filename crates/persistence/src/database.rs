//! Opening the database: SQLite with one writer and several readers, or PostgreSQL with one pool.

use crate::{Randomness, Reader, StoreError, WriteTx, held};
use chrono::{DateTime, Utc};
use migrations::Migrator;
use sea_orm::{
    ConnectOptions, DatabaseConnection, DbBackend, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use sea_orm_migration::MigratorTrait;
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// Why the database does not open, in a line for the one who starts the server.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("cannot open the database {url}: {reason}")]
    Unreachable { url: String, reason: String },
    #[error(
        "the database {url} was written by a newer version of this program: it has the migration {migration}"
    )]
    Newer { url: String, migration: String },
    #[error("cannot migrate the database {url}: {reason}")]
    Migration { url: String, reason: String },
}

/// The database of one installation.
#[derive(Debug, Clone)]
pub struct Database {
    writer: DatabaseConnection,
    reader: DatabaseConnection,
    random: Arc<dyn Randomness>,
    statements: Arc<AtomicU64>,
    /// Without the password.
    url: Arc<str>,
}

impl Database {
    /// Opens `url` (`sqlite://path` or `postgres://…`).
    ///
    /// # Errors
    /// [`OpenError::Unreachable`].
    pub async fn open(url: &str, random: Arc<dyn Randomness>) -> Result<Self, OpenError> {
        let unreachable = |error: sea_orm::DbErr| OpenError::Unreachable {
            url: without_password(url),
            reason: error.to_string(),
        };
        let statements = Arc::new(AtomicU64::new(0));
        if url.starts_with("sqlite:") {
            let mut writer = sea_orm::Database::connect(sqlite_options(url, 1))
                .await
                .map_err(unreachable)?;
            let mut reader = sea_orm::Database::connect(sqlite_options(url, 4))
                .await
                .map_err(unreachable)?;
            count(&mut writer, &statements);
            count(&mut reader, &statements);
            return Ok(Self {
                writer,
                reader,
                random,
                statements,
                url: without_password(url).into(),
            });
        }
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(16)
            .acquire_timeout(Duration::from_secs(5))
            .sqlx_logging(false);
        let mut pool = sea_orm::Database::connect(options)
            .await
            .map_err(unreachable)?;
        count(&mut pool, &statements);
        Ok(Self {
            writer: pool.clone(),
            reader: pool,
            random,
            statements,
            url: without_password(url).into(),
        })
    }

    /// How many statements ran since it was opened: what a page costs must not grow with its rows.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Runs the migrations that are missing.
    ///
    /// # Errors
    /// [`OpenError::Newer`], [`OpenError::Migration`].
    pub async fn migrate(&self) -> Result<(), OpenError> {
        let url = self.url.to_string();
        Migrator::up(&self.writer, None).await.map_err(|error| {
            let reason = error.to_string();
            match reason.split('\'').nth(1) {
                Some(migration) if reason.contains("is missing") => OpenError::Newer {
                    url,
                    migration: migration.to_owned(),
                },
                _ => OpenError::Migration { url, reason },
            }
        })
    }

    /// For queries alone.
    #[must_use]
    pub fn reader(&self) -> Reader {
        Reader(self.reader.clone())
    }

    /// The only way to write. On SQLite the transaction takes the write lock at once (`BEGIN IMMEDIATE`):
    /// a deferred one that reads first would fail at its first write when somebody else wrote in between.
    /// `begin` runs in its own task, because a cancelled one poisons a pooled PostgreSQL connection.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn begin(&self, at: DateTime<Utc>) -> Result<WriteTx, StoreError> {
        held::let_go().await?;
        let writer = self.writer.clone();
        let begun = tokio::spawn(async move {
            writer
                .begin_with_options(TransactionOptions {
                    sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                    ..TransactionOptions::default()
                })
                .await
        })
        .await;
        let tx = begun.map_err(|error| sea_orm::DbErr::Custom(error.to_string()))??;
        Ok(WriteTx::new(tx, at, self.random.clone()))
    }

    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.writer.get_database_backend() == DbBackend::Postgres
    }

    /// Whether it answers.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn ping(&self) -> Result<(), StoreError> {
        Ok(self.reader.ping().await?)
    }

    /// Closes the pools.
    pub async fn close(self) {
        let _ = self.reader.close().await;
        let _ = self.writer.close().await;
    }
}

fn count(connection: &mut DatabaseConnection, statements: &Arc<AtomicU64>) {
    let statements = statements.clone();
    connection.set_metric_callback(move |_| {
        statements.fetch_add(1, Ordering::Relaxed);
    });
}

fn sqlite_options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(5))
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
        });
    options
}

fn without_password(url: &str) -> String {
    match (url.find("://"), url.rfind('@')) {
        (Some(scheme), Some(at)) if at > scheme => {
            let (head, _) = url.split_at(scheme + 3);
            let (_, tail) = url.split_at(at);
            format!("{head}…{tail}")
        }
        _ => url.to_owned(),
    }
}
