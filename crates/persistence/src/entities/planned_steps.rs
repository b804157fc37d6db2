//! Registrations and rejections that wait for their moment.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "planned_steps")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub state: String,
    pub planned_by: Uuid,
    pub grant_id: Uuid,
    pub planned_by_name: String,
    pub role: String,
    pub planned_at: DateTimeUtc,
    pub due_at: DateTimeUtc,
    pub reason: Option<String>,
    pub comment: Option<String>,
    pub started_at: Option<DateTimeUtc>,
    pub lease_until: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
