//! What a query runs on: a reader, or a transaction that writes.

use crate::{Randomness, StoreError, held, outage, pool::Distrust, randomness, watched::Watched};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr};
use std::sync::Arc;
use uuid::Uuid;

/// Something that queries run on.
pub trait Store: Sync {
    type Connection: ConnectionTrait;
    #[doc(hidden)]
    fn connection(&self) -> &Self::Connection;
}

/// Reads without a transaction.
#[derive(Debug, Clone)]
pub struct Reader(pub(crate) Arc<Watched<DatabaseConnection>>);

impl Store for Reader {
    type Connection = Watched<DatabaseConnection>;
    fn connection(&self) -> &Watched<DatabaseConnection> {
        &self.0
    }
}

/// A transaction that writes. Everything in it happens at one moment; dropped without [`WriteTx::commit`] it leaves nothing,
/// and neither does it after an error with which the database ended it.
#[derive(Debug)]
pub struct WriteTx {
    tx: Watched<DatabaseTransaction>,
    distrust: Distrust,
    at: DateTime<Utc>,
    random: Arc<dyn Randomness>,
}

impl Store for WriteTx {
    type Connection = Watched<DatabaseTransaction>;
    fn connection(&self) -> &Watched<DatabaseTransaction> {
        &self.tx
    }
}

impl WriteTx {
    pub(crate) fn new(
        tx: DatabaseTransaction,
        distrust: Distrust,
        at: DateTime<Utc>,
        random: Arc<dyn Randomness>,
    ) -> Self {
        Self {
            tx: Watched::transaction(tx, distrust.clone()),
            distrust,
            at,
            random,
        }
    }

    /// The moment of everything this transaction writes.
    #[must_use]
    pub const fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// A new id of this moment.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        randomness::uuid_at(self.at, self.random.as_ref())
    }

    /// A fresh code for a printed form.
    pub(crate) fn check_code(&self) -> String {
        randomness::check_code(self.random.as_ref())
    }

    /// 32 random bytes.
    #[must_use]
    pub fn random_bytes(&self) -> [u8; 32] {
        self.random.bytes()
    }

    pub(crate) fn is_postgres(&self) -> bool {
        self.tx.get_database_backend() == DbBackend::Postgres
    }

    /// Makes it last; inside [`crate::hold_commit`] together with what is added there, or before the next transaction begins.
    ///
    /// # Errors
    /// [`StoreError::Database`]; nothing was written then.
    pub async fn commit(self) -> Result<(), StoreError> {
        match held::hold(self) {
            Some(tx) => tx.commit_at_once().await,
            None => Ok(()),
        }
    }

    /// Makes it last whatever becomes of the rest of the request, and for everybody to see from now on. A caller that goes
    /// away half-way does not stop the commit.
    ///
    /// # Errors
    /// [`StoreError::Database`]; nothing was written then.
    pub async fn commit_at_once(self) -> Result<(), StoreError> {
        let tx = self.tx.into_alive()?;
        let done = tokio::spawn(tx.commit()).await;
        let result = done.unwrap_or_else(|error| Err(DbErr::Custom(error.to_string())));
        if result.as_ref().is_err_and(outage::spoils_connection) {
            self.distrust.all_until_now();
        }
        Ok(result?)
    }
}
