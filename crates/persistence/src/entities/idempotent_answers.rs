//! Answers kept for repeated requests.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotent_answers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub request_digest: String,
    pub status: i32,
    pub body: String,
    pub created_at: DateTimeUtc,
    pub leased_until: Option<DateTimeUtc>,
    pub holder: Option<Uuid>,
    pub etag: Option<String>,
    pub content_digest: Option<String>,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
