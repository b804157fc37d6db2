//! What an error says of the database itself, rather than of what was asked of it.

use sea_orm::{
    DbBackend, DbErr, RuntimeErr,
    sqlx::{self, postgres::PgDatabaseError, sqlite::SqliteError},
};

/// Why the database cannot serve now, through no fault of the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outage {
    /// Its disk is full.
    NoSpace,
    /// Its disk fails, it is down, everybody waits, or two waited for each other and this one was undone whole.
    Unavailable,
}

/// Primary result codes of SQLite: <https://www.sqlite.org/rescode.html>.
mod sqlite {
    pub(super) const BUSY: u32 = 5;
    pub(super) const LOCKED: u32 = 6;
    pub(super) const NOMEM: u32 = 7;
    pub(super) const READONLY: u32 = 8;
    pub(super) const IOERR: u32 = 10;
    pub(super) const CORRUPT: u32 = 11;
    pub(super) const FULL: u32 = 13;
    pub(super) const CANTOPEN: u32 = 14;
    pub(super) const PROTOCOL: u32 = 15;
    pub(super) const CONSTRAINT: u32 = 19;
    pub(super) const NOTADB: u32 = 26;
}

/// Whether it is one, and which.
pub(crate) fn of(error: &DbErr) -> Option<Outage> {
    if matches!(error, DbErr::ConnectionAcquire(_)) {
        return Some(Outage::Unavailable);
    }
    let error = cause(error)?;
    if let Some(code) = sqlite_code(error) {
        return match code {
            sqlite::FULL => Some(Outage::NoSpace),
            sqlite::BUSY
            | sqlite::LOCKED
            | sqlite::NOMEM
            | sqlite::READONLY
            | sqlite::IOERR
            | sqlite::CORRUPT
            | sqlite::CANTOPEN
            | sqlite::PROTOCOL
            | sqlite::NOTADB => Some(Outage::Unavailable),
            _ => None,
        };
    }
    if let Some(error) = of_postgres(error) {
        return postgres(error.code());
    }
    is_of_the_connection(error).then_some(Outage::Unavailable)
}

/// Classes of <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
fn postgres(code: &str) -> Option<Outage> {
    match code {
        "53100" => Some(Outage::NoSpace),
        _ if ["08", "40", "53", "57P", "58"]
            .iter()
            .any(|class| code.starts_with(class)) =>
        {
            Some(Outage::Unavailable)
        }
        _ => None,
    }
}

/// Whether a transaction is over with this error, so that nothing more may run in it and nothing of it may be committed.
/// PostgreSQL ends it with any error, and answers a later `COMMIT` as if it had been one. SQLite goes on after a broken
/// constraint; after others it may have rolled back by itself, and each later statement would last at once.
pub(crate) fn ends_transaction(error: &DbErr, backend: DbBackend) -> bool {
    let Some(error) = cause(error) else {
        return false;
    };
    match sqlite_code(error) {
        Some(code) => code != sqlite::CONSTRAINT,
        None => {
            backend == DbBackend::Postgres && of_postgres(error).is_some()
                || is_of_the_connection(error)
        }
    }
}

/// Whether SQLite's connection must not be used again.
pub(crate) fn spoils_connection(error: &DbErr) -> bool {
    cause(error).is_some_and(|error| {
        matches!(error, sqlx::Error::WorkerCrashed)
            || sqlite_code(error).is_some_and(|code| {
                [
                    sqlite::NOMEM,
                    sqlite::IOERR,
                    sqlite::CORRUPT,
                    sqlite::FULL,
                    sqlite::CANTOPEN,
                    sqlite::NOTADB,
                ]
                .contains(&code)
            })
    })
}

fn cause(error: &DbErr) -> Option<&sqlx::Error> {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => Some(error),
        _ => None,
    }
}

const fn is_of_the_connection(error: &sqlx::Error) -> bool {
    matches!(
        error,
        sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::Protocol(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed
            | sqlx::Error::BeginFailed
    )
}

fn sqlite_code(error: &sqlx::Error) -> Option<u32> {
    let error = error.as_database_error()?;
    error.try_downcast_ref::<SqliteError>()?;
    let extended: u32 = error.code()?.parse().ok()?;
    Some(extended & 0xff)
}

fn of_postgres(error: &sqlx::Error) -> Option<&PgDatabaseError> {
    error.as_database_error()?.try_downcast_ref()
}

#[cfg(test)]
mod tests {
    use super::{Outage, postgres};

    #[test]
    fn what_can_be_tried_again_is_told_from_a_mistake() {
        let deadlock = "40P01";
        assert_eq!(postgres(deadlock), Some(Outage::Unavailable));
        let disk_full = "53100";
        assert_eq!(postgres(disk_full), Some(Outage::NoSpace));
        let unique_violation = "23505";
        assert_eq!(postgres(unique_violation), None);
    }
}
