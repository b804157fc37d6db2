//! Accounts and the roles they hold.

mod change;
mod create;
mod email;
mod ending;
mod find;
mod list;
mod municipality;

pub use change::{TeachesAt, end_grant, set_blocked, set_password, set_workplace, update_profile};
pub use create::{NewGrant, NewPerson, give_consent, grant, insert};
pub use email::{
    EMAIL_VALID_HOURS, EmailChange, email_change, keep_email_change, set_email, take_email_change,
};
pub use ending::{grant_for_update, hold_grants, open_cases_of};
pub use find::{
    ExpertRow, coordinators, experts, find, find_all, find_by_login, find_for_update, grant_by_id,
    grants, nobody, operators, school_coordinators,
};
pub use list::{PeoplePage, list};
pub use municipality::{
    MunicipalityRequest, answer_municipality_request, ask_for_municipality, municipality_answer,
    municipality_requests, set_municipality,
};

use crate::{StoreError, entities};
use chrono::{DateTime, Utc};
use domain::{people::PersonName, roles::Role};
use uuid::Uuid;

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: Uuid,
    pub version: i64,
    pub username: String,
    pub password_hash: String,
    pub email: String,
    pub surname: String,
    pub first_name: String,
    pub patronymic: Option<String>,
    pub phone: Option<String>,
    pub work_phone: Option<String>,
    pub municipality_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub organisation_typed: Option<String>,
    pub position_id: Option<Uuid>,
    pub subjects: Option<String>,
    pub registered_at: DateTime<Utc>,
    pub blocked_at: Option<DateTime<Utc>>,
}

impl Person {
    /// «Фамилия Имя Отчество»
    #[must_use]
    pub fn full_name(&self) -> String {
        join_name(&self.surname, &self.first_name, self.patronymic.as_deref())
    }

    /// The name as a value; what is stored was parsed once.
    ///
    /// # Errors
    /// [`StoreError::Impossible`].
    pub fn name(&self) -> Result<PersonName, StoreError> {
        PersonName::parse(
            &self.surname,
            &self.first_name,
            self.patronymic.as_deref().unwrap_or_default(),
        )
        .map_err(|_| {
            StoreError::impossible("people", "surname", self.id, "a name that does not parse")
        })
    }
}

pub(crate) fn join_name(surname: &str, first_name: &str, patronymic: Option<&str>) -> String {
    match patronymic {
        Some(patronymic) => format!("{surname} {first_name} {patronymic}"),
        None => format!("{surname} {first_name}"),
    }
}

/// A role that a person holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub id: Uuid,
    pub person_id: Uuid,
    pub role: Role,
    pub municipality_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub printed_position: Option<String>,
    pub printed_workplace: Option<String>,
    pub subject: Option<String>,
}

impl From<entities::people::Model> for Person {
    fn from(row: entities::people::Model) -> Self {
        Self {
            id: row.id,
            version: row.version,
            username: row.username,
            password_hash: row.password_hash,
            email: row.email,
            surname: row.surname,
            first_name: row.first_name,
            patronymic: row.patronymic,
            phone: row.phone,
            work_phone: row.work_phone,
            municipality_id: row.municipality_id,
            organisation_id: row.organisation_id,
            organisation_typed: row.organisation_typed,
            position_id: row.position_id,
            subjects: row.subjects,
            registered_at: row.registered_at,
            blocked_at: row.blocked_at,
        }
    }
}

impl TryFrom<entities::grants::Model> for Grant {
    type Error = StoreError;
    fn try_from(row: entities::grants::Model) -> Result<Self, StoreError> {
        let role = Role::from_code(&row.role)
            .ok_or_else(|| StoreError::impossible("grants", "role", row.id, &row.role))?;
        Ok(Self {
            id: row.id,
            person_id: row.person_id,
            role,
            municipality_id: row.municipality_id,
            organisation_id: row.organisation_id,
            printed_position: row.printed_position,
            printed_workplace: row.printed_workplace,
            subject: row.subject,
        })
    }
}
