//! Indexes in the order of the lists, and what lists need to know of other tables kept in their own rows.

use crate::sql;
use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(manager, include_str!("m20261201_000001_order_of_lists.sql")).await?;
        let kept = if manager.get_database_backend() == DbBackend::Postgres {
            include_str!("kept_for_lists.postgres.sql")
        } else {
            include_str!("kept_for_lists.sqlite.sql")
        };
        sql::run(manager, kept).await
    }
}
