//! Signing in and out, and the person who is signed in.

use crate::{lists::Named, message, row};
use chrono::NaiveDate;
use domain::roles::Role;
use uuid::Uuid;

message! {
    /// Sign in by login and password. The e-mail address works as a login too.
    #[serde(deny_unknown_fields)]
    pub struct SignIn {
        #[cfg_attr(feature = "openapi", schema(example = "koordinator", max_length = 254))]
        pub username: String,
        #[cfg_attr(feature = "openapi", schema(example = "attestation-demo", format = "password", max_length = 200))]
        pub password: String,
        /// «Запомнить меня».
        #[serde(default)]
        pub remember: bool,
    }
}

message! {
    /// An open session. The refresh token travels in a cookie.
    pub struct SignedIn {
        pub access_token: String,
        /// Seconds until the access token ends.
        pub expires_in: u64,
        /// Seconds without a call after which the session ends.
        pub idle_seconds: u64,
        /// Seconds until the session ends in any case.
        pub ends_in: u64,
        pub person: Me,
    }
}

message! {
    /// Act in another of one's roles.
    #[serde(deny_unknown_fields)]
    pub struct SwitchRole {
        pub role_id: Uuid,
    }
}

row! {
    /// One role of a person with its scope.
    pub struct RoleGrant {
        pub id: Uuid,
        pub role: Role,
        pub municipality: Option<Named>,
        pub organisation: Option<Named>,
        /// A substitute's role: for whom, in the accusative: «Иванову И. И.».
        pub in_place_of: Option<String>,
        /// Last day of a substitute's role.
        pub until: Option<NaiveDate>,
    }
}

message! {
    /// The signed-in person.
    pub struct Me {
        pub id: Uuid,
        pub version: i64,
        pub username: String,
        pub email: String,
        pub surname: String,
        pub first_name: String,
        pub patronymic: Option<String>,
        /// «Дроздова М. А.»
        pub short_name: String,
        /// Mobile, `+7XXXXXXXXXX`.
        pub phone: Option<String>,
        /// Work phone with the municipality's code; printed in the schedule.
        pub work_phone: Option<String>,
        pub municipality: Option<Named>,
        pub organisation: Option<Named>,
        /// The typed name where the organisation is not in the list.
        pub organisation_typed: Option<String>,
        pub position: Option<Named>,
        pub subjects: Option<String>,
        pub roles: Vec<RoleGrant>,
        pub acting: RoleGrant,
    }
}
