//! Schedules of a municipality and period.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "schedules")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub municipality_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub period_id: Uuid,
    pub version: i64,
    pub state: String,
    pub note: Option<String>,
    pub remarks: Option<String>,
    pub sent_at: Option<DateTimeUtc>,
    pub sent_by: Option<Uuid>,
    pub approved_version: Option<i32>,
    pub has_changes: bool,
    /// Kept by a trigger: how many cases stand in it.
    pub cases: i64,
    /// Those of them that have fewer than two experts; kept likewise.
    pub incomplete: i64,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
