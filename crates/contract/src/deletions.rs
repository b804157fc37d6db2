//! Deleting registration data by a letter's link, and the acts that stay.

use crate::{lists::Named, message, row};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

message! {
    /// The token of the letter's link.
    #[serde(deny_unknown_fields)]
    pub struct DeletionToken {
        #[cfg_attr(feature = "openapi", schema(max_length = 100))]
        pub token: String,
    }
}

message! {
    /// Whose data the link deletes: initials and login, no more.
    pub struct DeletionCard {
        /// «Р. Е. О.»
        pub initials: String,
        pub username: String,
        /// Last day of the link.
        pub valid_until: NaiveDate,
    }
}

message! {
    /// The data are gone.
    pub struct Deleted {
        /// Number of the act of destruction.
        pub act_number: String,
        pub message: String,
    }
}

row! {
    /// An act of destruction of personal data; holds none itself.
    pub struct DestructionAct {
        pub id: Uuid,
        pub number: String,
        pub municipality: Option<Named>,
        pub destroyed_at: DateTime<Utc>,
        /// Why they were destroyed.
        pub grounds: String,
        /// What kinds of data.
        pub kinds: Vec<String>,
        /// How many entries of the log the digest covers.
        pub log_entries: u32,
        /// SHA-256 of the log's extract.
        pub log_digest: String,
    }
}
