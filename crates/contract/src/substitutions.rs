//! A substitute for dates.

use crate::{lists::Named, message, row};
use chrono::{DateTime, NaiveDate, Utc};
use domain::roles::Role;
use uuid::Uuid;

message! {
    /// Names a substitute by login or e-mail address.
    #[serde(deny_unknown_fields)]
    pub struct NewSubstitution {
        #[cfg_attr(feature = "openapi", schema(example = "n.lavrova", max_length = 254))]
        pub login: String,
        #[cfg_attr(feature = "openapi", schema(example = "2026-12-07"))]
        pub starts_on: NaiveDate,
        /// The last day, inclusive.
        #[cfg_attr(feature = "openapi", schema(example = "2026-12-18"))]
        pub ends_on: NaiveDate,
    }
}

message! {
    /// Where a substitution stands.
    pub enum SubstitutionState {
        /// A letter asked for consent, if the login is known.
        Offered,
        /// Accepted, its first day is ahead.
        Upcoming,
        InForce,
        /// Its last day has passed.
        Past,
        /// Ended before its last day.
        Ended,
    }
}

row! {
    /// A substitution as its principal sees it.
    pub struct SubstitutionRow {
        pub id: Uuid,
        pub state: SubstitutionState,
        /// The login or address as it was typed.
        pub named: String,
        /// The full name, once the substitute has accepted.
        pub substitute: Option<String>,
        pub starts_on: NaiveDate,
        pub ends_on: NaiveDate,
        pub created_at: DateTime<Utc>,
    }
}

message! {
    /// The own substitutions, newest first.
    pub struct Substitutions {
        pub items: Vec<SubstitutionRow>,
    }
}

message! {
    /// The token of a letter that asks for consent.
    #[serde(deny_unknown_fields)]
    pub struct SubstitutionToken {
        #[cfg_attr(feature = "openapi", schema(max_length = 100))]
        pub token: String,
    }
}

message! {
    /// What the letter asks.
    pub struct SubstitutionCard {
        pub principal: String,
        pub role: Role,
        pub municipality: Option<Named>,
        pub starts_on: NaiveDate,
        pub ends_on: NaiveDate,
    }
}
