//! Cases in packages.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "package_items")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub package_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: Uuid,
    pub teacher_id: Uuid,
    pub place: i32,
    pub full_name: String,
    pub registration_number: Option<String>,
    pub position: String,
    pub workplace: String,
    pub stage: String,
    pub state: String,
    pub decided_at: Option<DateTimeUtc>,
    pub decided_by_name: Option<String>,
    pub remarks: Option<String>,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
