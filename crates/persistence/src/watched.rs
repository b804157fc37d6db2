//! A connection whose errors are looked at.

use crate::{outage, pool::Distrust};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement};
use std::sync::OnceLock;

/// Closes connections that cannot be trusted, and lets nothing more run in a transaction that is over.
#[derive(Debug)]
pub struct Watched<C> {
    connection: C,
    distrust: Distrust,
    /// Of a transaction: the error that ended it. A reader begins anew with each statement.
    over: Option<OnceLock<DbErr>>,
}

impl<C: ConnectionTrait> Watched<C> {
    pub(crate) const fn reader(connection: C, distrust: Distrust) -> Self {
        Self {
            connection,
            distrust,
            over: None,
        }
    }

    pub(crate) const fn transaction(connection: C, distrust: Distrust) -> Self {
        Self {
            connection,
            distrust,
            over: Some(OnceLock::new()),
        }
    }

    /// What it watches over, unless an error has ended the transaction.
    pub(crate) fn into_alive(self) -> Result<C, DbErr> {
        self.alive()?;
        Ok(self.connection)
    }

    fn alive(&self) -> Result<(), DbErr> {
        match self.over.as_ref().and_then(OnceLock::get) {
            Some(error) => Err(error.clone()),
            None => Ok(()),
        }
    }

    fn look<T>(&self, result: Result<T, DbErr>) -> Result<T, DbErr> {
        let Err(error) = &result else { return result };
        if outage::spoils_connection(error) {
            self.distrust.all_until_now();
        }
        if let Some(over) = &self.over
            && outage::ends_transaction(error, self.get_database_backend())
        {
            let _ = over.set(error.clone());
        }
        result
    }
}

#[async_trait::async_trait]
impl<C: ConnectionTrait> ConnectionTrait for Watched<C> {
    fn get_database_backend(&self) -> DbBackend {
        self.connection.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.alive()?;
        self.look(self.connection.execute_raw(statement).await)
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.alive()?;
        self.look(self.connection.execute_unprepared(sql).await)
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.alive()?;
        self.look(self.connection.query_one_raw(statement).await)
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.alive()?;
        self.look(self.connection.query_all_raw(statement).await)
    }
}
