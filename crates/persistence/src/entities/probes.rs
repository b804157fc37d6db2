//! What each process wrote last to try whether the database can be written.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "probes")]
pub struct Model {
    /// Of the process.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Another each time.
    pub mark: Uuid,
    pub written_at: DateTimeUtc,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
