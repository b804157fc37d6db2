//! Experts of an application.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assignments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub slot: i32,
    pub expert_id: Uuid,
    pub grant_id: Uuid,
    pub full_name: String,
    pub printed: String,
    pub conflict_reason: Option<String>,
    pub assigned_by: Uuid,
    pub assigned_at: DateTimeUtc,
    /// Kept by a trigger: the case stands at an open stage.
    pub open: bool,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
