//! Accounts.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "people")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub username: String,
    pub username_key: String,
    pub password_hash: String,
    pub email: String,
    pub email_key: String,
    pub surname: String,
    pub first_name: String,
    pub patronymic: Option<String>,
    pub name_key: String,
    pub phone: Option<String>,
    pub work_phone: Option<String>,
    pub municipality_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub organisation_typed: Option<String>,
    pub position_id: Option<Uuid>,
    pub subjects: Option<String>,
    pub registered_at: DateTimeUtc,
    pub blocked_at: Option<DateTimeUtc>,
    pub erased_at: Option<DateTimeUtc>,
    /// Kept by a trigger: whether they ever filed an application.
    pub first_filed_at: Option<DateTimeUtc>,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
