//! Packages to the Centre.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "packages")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub municipality_id: Uuid,
    pub number: String,
    pub handed_at: DateTimeUtc,
    pub handed_by: Uuid,
    pub handed_by_name: String,
    pub archive_sha256: String,
    pub archive_size: i64,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
