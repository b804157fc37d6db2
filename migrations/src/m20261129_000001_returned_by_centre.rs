//! Whether the Centre gave a case's documents back: then its conclusion may be corrected.

use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(
            manager,
            include_str!("m20261129_000001_returned_by_centre.sql"),
        )
        .await
    }
}
