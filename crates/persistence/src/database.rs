//! Opening the database: SQLite with one writer and several readers, or PostgreSQL with one pool.

use crate::{
    Randomness, Reader, StoreError, WriteTx, held, outage,
    pool::{self, Distrust},
    probe::Probe,
    randomness::{check_code, uuid_at},
    statements::Statements,
    watched::Watched,
};
use chrono::{DateTime, Utc};
use migrations::Migrator;
use sea_orm::{
    ConnectOptions, DatabaseConnection, DbBackend, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use sea_orm_migration::MigratorTrait;
use std::sync::Arc;
use uuid::Uuid;

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
    /// Of the writer's connections.
    distrust: Distrust,
    reading: Reader,
    random: Arc<dyn Randomness>,
    statements: Arc<Statements>,
    pub(crate) probe: Arc<Probe>,
    /// Without the password.
    url: Arc<str>,
}

impl Database {
    /// Opens `url` (`sqlite://path` or `postgres://…`).
    ///
    /// # Errors
    /// [`OpenError::Unreachable`].
    pub async fn open(url: &str, random: Arc<dyn Randomness>) -> Result<Self, OpenError> {
        let statements = Arc::new(Statements::default());
        let connect = async |options: ConnectOptions| {
            let mut pool = sea_orm::Database::connect(options).await.map_err(|error| {
                OpenError::Unreachable {
                    url: without_password(url),
                    reason: error.to_string(),
                }
            })?;
            count(&mut pool, &statements);
            Ok::<_, OpenError>(pool)
        };
        let (distrust, distrust_of_readers) = (Distrust::default(), Distrust::default());
        let (writer, reader) = if url.starts_with("sqlite:") {
            let writer = connect(pool::sqlite(url, 1, distrust.clone())).await?;
            let readers = pool::sqlite(url, 4, distrust_of_readers.clone());
            (writer, connect(readers).await?)
        } else {
            let pool = connect(pool::postgres(url)).await?;
            (pool.clone(), pool)
        };
        Ok(Self {
            reading: Reader(Arc::new(Watched::reader(
                reader.clone(),
                distrust_of_readers,
            ))),
            writer,
            reader,
            distrust,
            random,
            statements,
            probe: Arc::default(),
            url: without_password(url).into(),
        })
    }

    /// How many statements ran since it was opened: what a page costs must not grow with its rows.
    #[must_use]
    pub fn statements(&self) -> u64 {
        self.statements.count()
    }

    /// Runs `work` and gives the statements that ran meanwhile, with their values: how the database carries them out can be asked
    /// then.
    pub async fn statements_of<T>(&self, work: impl Future<Output = T>) -> (T, Vec<String>) {
        self.statements.record();
        let done = work.await;
        (done, self.statements.recorded())
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
        self.reading.clone()
    }

    /// The only way to write. On SQLite the transaction takes the write lock at once (`BEGIN IMMEDIATE`):
    /// a deferred one that reads first would fail at its first write when somebody else wrote in between.
    /// The pool proves that no transaction is open on the connection, which SQLite's own `BEGIN` would refuse.
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
        let begun = begun.unwrap_or_else(|error| Err(DbErr::Custom(error.to_string())));
        if begun.as_ref().is_err_and(outage::spoils_connection) {
            self.distrust.all_until_now();
        }
        Ok(WriteTx::new(
            begun?,
            self.distrust.clone(),
            at,
            self.random.clone(),
        ))
    }

    /// A fresh code for a printed form.
    pub(crate) fn check_code(&self) -> String {
        check_code(self.random.as_ref())
    }

    /// A new id of this moment, for a row that is made before its transaction.
    pub(crate) fn new_id(&self, at: DateTime<Utc>) -> Uuid {
        uuid_at(at, self.random.as_ref())
    }

    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.writer.get_database_backend() == DbBackend::Postgres
    }

    /// Closes the pools.
    pub async fn close(self) {
        let _ = self.reader.close().await;
        let _ = self.writer.close().await;
    }
}

fn count(connection: &mut DatabaseConnection, statements: &Arc<Statements>) {
    let statements = statements.clone();
    connection.set_metric_callback(move |info| statements.note(info.statement));
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
