//! The operator's answer to a request for another municipality that stays as it is.

use crate::sql;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql::run(
            manager,
            include_str!("m20261129_000002_municipality_answers.sql"),
        )
        .await
    }
}
