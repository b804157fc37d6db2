//! Withdrawals of applications.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "withdrawals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub application_id: Uuid,
    pub municipality_id: Uuid,
    pub filed_by: String,
    pub state: String,
    pub reason: String,
    pub form_version: i32,
    pub check_code: String,
    pub submitted_code: Option<String>,
    pub form_document_id: Option<Uuid>,
    pub scan_document_id: Option<Uuid>,
    pub generated_at: DateTimeUtc,
    pub generated_by: Uuid,
    pub generated_by_name: String,
    pub sent_at: Option<DateTimeUtc>,
    pub decided_at: Option<DateTimeUtc>,
    pub decided_by: Option<Uuid>,
    pub decided_by_name: Option<String>,
    pub return_reason: Option<String>,
    pub return_comment: Option<String>,
    pub objection: Option<String>,
    pub objected_at: Option<DateTimeUtc>,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::applications::Entity",
        from = "Column::ApplicationId",
        to = "super::applications::Column::Id"
    )]
    Application,
}

impl Related<super::applications::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Application.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
