//! Registration, recovery, the own profile, and the operator's list of people.

use crate::{lists::Named, message, row, sessions::RoleGrant};
use chrono::{DateTime, Utc};
use uuid::Uuid;

message! {
    /// A document to be agreed to, with its version; shown before registration.
    pub struct ConsentText {
        /// The version to send back, for example `2026-11-01`.
        pub version: String,
        pub title: String,
        pub paragraphs: Vec<String>,
    }
}

message! {
    /// «Зарегистрируйтесь»: a teacher's registration. The account exists once the letter's link is followed.
    #[serde(deny_unknown_fields)]
    pub struct Registration {
        #[cfg_attr(feature = "openapi", schema(example = "e.ryabinina", max_length = 40))]
        pub username: String,
        #[cfg_attr(feature = "openapi", schema(example = "три лисы у ручья", format = "password", max_length = 200))]
        pub password: String,
        #[cfg_attr(feature = "openapi", schema(example = "e.ryabinina@example.ru", max_length = 254))]
        pub email: String,
        #[cfg_attr(feature = "openapi", schema(example = "Рябинина", max_length = 60))]
        pub surname: String,
        #[cfg_attr(feature = "openapi", schema(example = "Елена", max_length = 60))]
        pub first_name: String,
        #[cfg_attr(feature = "openapi", schema(example = "Олеговна", max_length = 60))]
        pub patronymic: Option<String>,
        #[cfg_attr(feature = "openapi", schema(example = "8 900 000-00-17", max_length = 30))]
        pub phone: String,
        pub municipality_id: Uuid,
        /// From the list, or `organisation_typed`.
        pub organisation_id: Option<Uuid>,
        /// «Моей организации нет»: its name as typed.
        #[cfg_attr(feature = "openapi", schema(max_length = 300))]
        pub organisation_typed: Option<String>,
        pub position_id: Uuid,
        #[cfg_attr(feature = "openapi", schema(example = "математика", max_length = 200))]
        pub subjects: Option<String>,
        /// Version of the consent text that was agreed to.
        #[cfg_attr(feature = "openapi", schema(example = "2026-11-01", max_length = 20))]
        pub consent_version: String,
    }
}

message! {
    /// A signed-in person becomes a teacher, too: where they teach and what.
    #[serde(deny_unknown_fields)]
    pub struct TeacherProfile {
        #[cfg_attr(feature = "openapi", schema(example = "8 900 000-00-17", max_length = 30))]
        pub phone: String,
        pub municipality_id: Uuid,
        /// From the list, or `organisation_typed`.
        #[serde(default)]
        pub organisation_id: Option<Uuid>,
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 300))]
        pub organisation_typed: Option<String>,
        pub position_id: Uuid,
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(example = "математика", max_length = 200))]
        pub subjects: Option<String>,
    }
}

message! {
    /// The answer that is the same whether or not an address or login is known.
    pub struct Accepted {
        pub message: String,
    }
}

message! {
    /// The token of a registration letter; another login where the chosen one is taken.
    #[serde(deny_unknown_fields)]
    pub struct ConfirmRegistration {
        #[cfg_attr(feature = "openapi", schema(max_length = 100))]
        pub token: String,
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 40))]
        pub username: Option<String>,
    }
}

message! {
    /// Forgotten login or password.
    #[serde(deny_unknown_fields)]
    pub struct PasswordResetRequest {
        #[cfg_attr(feature = "openapi", schema(example = "e.ryabinina@example.ru", max_length = 254))]
        pub email: String,
    }
}

message! {
    /// A new password by the letter's token.
    #[serde(deny_unknown_fields)]
    pub struct PasswordReset {
        #[cfg_attr(feature = "openapi", schema(max_length = 100))]
        pub token: String,
        #[cfg_attr(feature = "openapi", schema(format = "password", max_length = 200))]
        pub password: String,
    }
}

message! {
    /// The own profile. A missing field stays as it is; an empty text clears an optional one.
    #[derive(Default)]
    #[serde(deny_unknown_fields)]
    pub struct ProfileChange {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(max_length = 60))]
        pub surname: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(max_length = 60))]
        pub first_name: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(max_length = 60))]
        pub patronymic: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(max_length = 30))]
        pub phone: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(max_length = 40))]
        pub work_phone: Option<String>,
    }
}

message! {
    /// A request for another municipality, as it was sent.
    pub struct MunicipalityRequest {
        pub text: String,
        pub municipality: Option<Named>,
        pub sent_at: DateTime<Utc>,
    }
}

message! {
    /// What the operator answered to the last request: the municipality stays as it is.
    pub struct MunicipalityAnswered {
        pub text: String,
        pub answered_at: DateTime<Utc>,
    }
}

row! {
    /// A person in the operator's list.
    pub struct PersonRow {
        pub id: Uuid,
        pub version: i64,
        pub full_name: String,
        pub username: String,
        pub email: String,
        pub municipality: Option<Named>,
        pub roles: Vec<RoleGrant>,
        pub registered_at: DateTime<Utc>,
        pub blocked_at: Option<DateTime<Utc>>,
        /// The request for another municipality that waits for the operator.
        pub municipality_request: Option<MunicipalityRequest>,
    }
}
