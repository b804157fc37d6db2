//! Invitations into a role.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub token_digest: String,
    pub email: String,
    pub email_key: String,
    pub role: String,
    pub surname: String,
    pub first_name: String,
    pub patronymic: Option<String>,
    pub name_key: String,
    pub municipality_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub printed_position: Option<String>,
    pub printed_workplace: Option<String>,
    pub subject: Option<String>,
    pub invited_by: Uuid,
    pub sent_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub accepted_at: Option<DateTimeUtc>,
    pub accepted_by: Option<Uuid>,
    pub withdrawn_at: Option<DateTimeUtc>,
    pub opened_at: Option<DateTimeUtc>,
    pub letter_id: Option<Uuid>,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
