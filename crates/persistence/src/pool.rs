//! How connections are opened, and what proves before each use that the last one left nothing behind.

use sea_orm::{
    ConnectOptions,
    sqlx::{
        self, Connection, Executor, Row,
        pool::PoolConnectionMetadata,
        postgres::PgConnection,
        sqlite::{SqliteConnection, SqlitePoolOptions},
    },
};
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

/// When a connection of the pool met an error after which it is not to be trusted; those opened before are closed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Distrust(Arc<Mutex<Option<Instant>>>);

impl Distrust {
    pub(crate) fn all_until_now(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    fn covers(&self, age: Duration) -> bool {
        let since = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        since.is_some_and(|since| age >= since.elapsed())
    }
}

/// Of SQLite. One connection writes, several read.
pub(crate) fn sqlite(url: &str, connections: u32, distrust: Distrust) -> ConnectOptions {
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
        })
        .map_sqlx_sqlite_pool_opts(move |pool| proven(pool, &distrust));
    options
}

/// A connection is asked when it comes back, so that it holds no lock while nobody uses it, and when it is handed out.
fn proven(pool: SqlitePoolOptions, distrust: &Distrust) -> SqlitePoolOptions {
    let (released, acquired) = (distrust.clone(), distrust.clone());
    pool.test_before_acquire(false)
        .after_release(move |connection, about| {
            let distrust = released.clone();
            Box::pin(async move { Ok(is_clean(connection, &about, &distrust).await) })
        })
        .before_acquire(move |connection, about| {
            let distrust = acquired.clone();
            Box::pin(async move { Ok(is_clean(connection, &about, &distrust).await) })
        })
}

/// Whether nothing went wrong on it, SQLite is in autocommit and sqlx counts no transaction. These two differ after an error
/// with which SQLite rolled back by itself: sqlx's own `ROLLBACK` fails then, and what it calls the next transaction is a
/// savepoint that nobody commits.
async fn is_clean(
    connection: &mut SqliteConnection,
    about: &PoolConnectionMetadata,
    distrust: &Distrust,
) -> bool {
    if distrust.covers(about.age) {
        tracing::warn!("a connection to the database failed and is closed");
        return false;
    }
    // SQLite refuses `BEGIN` inside of a transaction. It runs after a rollback that is still queued; only then is sqlx's count right.
    let begun = Executor::execute(&mut *connection, "BEGIN; ROLLBACK").await;
    let counted = connection.is_in_transaction();
    let clean = begun.is_ok() && !counted;
    if !clean {
        tracing::warn!(
            ?begun,
            counted,
            "a connection is left in a transaction and is closed"
        );
    }
    clean
}

/// Of PostgreSQL.
pub(crate) fn postgres(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(5))
        .sqlx_logging(false)
        // Takes the place of the ping: it is a round trip, too.
        .test_before_acquire(false)
        .map_sqlx_postgres_before_acquire(|connection, _| {
            Box::pin(async move { is_idle(connection).await })
        });
    options
}

/// Whether neither the server nor sqlx has a transaction open: a `begin` that is cancelled leaves one of which sqlx knows nothing.
async fn is_idle(connection: &mut PgConnection) -> Result<bool, sqlx::Error> {
    // Outside of a transaction block each statement is a transaction of its own and begins when it does.
    let alone: bool = sqlx::raw_sql("SELECT now() = statement_timestamp()")
        .fetch_one(&mut *connection)
        .await?
        .try_get(0)?;
    let counted = connection.is_in_transaction();
    let idle = alone && !counted;
    if !idle {
        tracing::warn!(
            counted,
            "a connection is left in a transaction and is closed"
        );
    }
    Ok(idle)
}
