//! Invitations: a letter's link that leads to choosing login and password.

use crate::{lists::Named, message, row};
use chrono::{DateTime, NaiveDate, Utc};
use domain::roles::Role;
use uuid::Uuid;

message! {
    /// «Сформировать приглашение».
    #[serde(deny_unknown_fields)]
    pub struct NewInvitation {
        pub role: Role,
        #[cfg_attr(feature = "openapi", schema(example = "expert@example.ru", max_length = 254))]
        pub email: String,
        #[cfg_attr(feature = "openapi", schema(example = "Лаврова", max_length = 60))]
        pub surname: String,
        #[cfg_attr(feature = "openapi", schema(example = "Нина", max_length = 60))]
        pub first_name: String,
        #[cfg_attr(feature = "openapi", schema(example = "Павловна", max_length = 60))]
        pub patronymic: Option<String>,
        /// Required from an operator; a coordinator invites into the own municipality.
        #[serde(default)]
        pub municipality_id: Option<Uuid>,
        /// Required for a school coordinator.
        #[serde(default)]
        pub organisation_id: Option<Uuid>,
        /// Printed in the schedule for an expert: «учитель математики».
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(example = "учитель математики", max_length = 200))]
        pub printed_position: Option<String>,
        /// Printed in the schedule for an expert.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(example = "МБОУ «Сосновская СОШ»", max_length = 300))]
        pub printed_workplace: Option<String>,
        /// The expert's subject, where there is one.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(example = "математика", max_length = 200))]
        pub subject: Option<String>,
    }
}

message! {
    /// Where an invitation stands.
    pub enum InvitationState {
        Sent,
        /// The letter's link was followed.
        Opened,
        Accepted,
        Expired,
        /// The letter did not reach the address.
        LetterFailed,
    }
}

row! {
    /// A row of «Список пользователей, зарегистрированных по приглашению».
    pub struct InvitationRow {
        pub id: Uuid,
        pub state: InvitationState,
        /// Of the account that accepted it.
        pub username: Option<String>,
        /// The account that accepted it, and the role it got by it, while it is held.
        pub person_id: Option<Uuid>,
        pub grant_id: Option<Uuid>,
        /// Whether the one who asks may end that role.
        pub may_end: bool,
        pub email: String,
        /// The name: of the account once it is accepted.
        pub surname: String,
        pub first_name: String,
        pub patronymic: Option<String>,
        pub role: Role,
        pub municipality: Option<Named>,
        pub organisation: Option<Named>,
        pub sent_at: DateTime<Utc>,
        pub valid_until: NaiveDate,
        pub accepted_at: Option<DateTime<Utc>>,
    }
}

message! {
    /// The token of an invitation letter.
    #[serde(deny_unknown_fields)]
    pub struct InvitationToken {
        #[cfg_attr(feature = "openapi", schema(max_length = 100))]
        pub token: String,
    }
}

message! {
    /// What an invitation says to the one who holds its link.
    pub struct InvitationCard {
        pub role: Role,
        pub email: String,
        pub surname: String,
        pub first_name: String,
        pub patronymic: Option<String>,
        pub municipality: Option<Named>,
        pub organisation: Option<Named>,
        pub inviter: String,
        pub valid_until: NaiveDate,
    }
}

message! {
    /// A new account by invitation.
    #[serde(deny_unknown_fields)]
    pub struct AcceptInvitation {
        #[cfg_attr(feature = "openapi", schema(max_length = 100))]
        pub token: String,
        #[cfg_attr(feature = "openapi", schema(max_length = 40))]
        pub username: String,
        #[cfg_attr(feature = "openapi", schema(format = "password", max_length = 200))]
        pub password: String,
        #[cfg_attr(feature = "openapi", schema(max_length = 60))]
        pub surname: String,
        #[cfg_attr(feature = "openapi", schema(max_length = 60))]
        pub first_name: String,
        #[cfg_attr(feature = "openapi", schema(max_length = 60))]
        pub patronymic: Option<String>,
        /// Work phone with the municipality's code; a coordinator's is printed in the schedule.
        #[cfg_attr(feature = "openapi", schema(example = "8 (38244) 0-00-00", max_length = 40))]
        pub work_phone: String,
        #[cfg_attr(feature = "openapi", schema(max_length = 20))]
        pub consent_version: String,
    }
}
