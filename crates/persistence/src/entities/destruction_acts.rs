//! Acts of destruction of personal data, without personal data.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "destruction_acts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub number: String,
    pub municipality_id: Option<Uuid>,
    pub destroyed_at: DateTimeUtc,
    pub grounds: String,
    pub kinds: String,
    pub log_extract: String,
    pub log_entries: i32,
    pub log_digest: String,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
