//! The first schema.

use crate::sql;
use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, include_str!("m20261101_000001_first_schema.sql")).await?;
        let guards = if manager.get_database_backend() == DbBackend::Postgres {
            include_str!("history_guard.postgres.sql")
        } else {
            include_str!("history_guard.sqlite.sql")
        };
        sql::run(manager, guards).await
    }
}
