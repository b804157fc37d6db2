//! The outbox.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letters")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: String,
    pub payload: String,
    pub subject: String,
    pub recipient: String,
    pub person_id: Option<Uuid>,
    pub application_id: Option<Uuid>,
    pub merge_key: Option<String>,
    pub state: String,
    pub attempts: i32,
    pub queued_at: DateTimeUtc,
    pub not_before: DateTimeUtc,
    pub lease_until: Option<DateTimeUtc>,
    pub sent_at: Option<DateTimeUtc>,
    pub problem: Option<String>,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
