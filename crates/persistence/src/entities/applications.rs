//! Applications.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "applications")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub version: i64,
    pub teacher_id: Uuid,
    pub municipality_id: Uuid,
    pub organisation_id: Option<Uuid>,
    pub organisation_typed: Option<String>,
    pub workplace: String,
    pub surname: String,
    pub first_name: String,
    pub patronymic: Option<String>,
    pub name_key: String,
    pub search_text: String,
    pub position_id: Option<Uuid>,
    pub position: String,
    pub position_needs_subject: bool,
    pub subjects: Option<String>,
    pub phone: String,
    pub email: String,
    pub held_category: Option<String>,
    pub held_until: Option<Date>,
    pub held_indefinitely: bool,
    pub claimed_category: Option<String>,
    pub form: Option<String>,
    pub simplified_grounds: Option<String>,
    pub name_genitive: String,
    pub route: String,
    pub stage: String,
    pub case_number: Option<String>,
    pub registration_number: Option<String>,
    pub form_version: i32,
    pub check_code: Option<String>,
    pub submitted_code: Option<String>,
    pub generated_at: Option<DateTimeUtc>,
    pub filed_on: Option<Date>,
    pub filed_at: Option<DateTimeUtc>,
    pub review_until: Option<Date>,
    pub decided_at: Option<DateTimeUtc>,
    pub decided_by: Option<Uuid>,
    pub decided_by_name: Option<String>,
    pub rejection_reason: Option<String>,
    pub rejection_comment: Option<String>,
    pub period_id: Option<Uuid>,
    pub starts_on: Option<Date>,
    pub experts_count: i32,
    pub copy_of: Option<Uuid>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

#[derive(Debug, Copy, Clone, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
