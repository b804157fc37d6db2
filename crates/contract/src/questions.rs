//! Questions and answers on a case.

use crate::message;
use chrono::{DateTime, Utc};
use domain::roles::Role;
use uuid::Uuid;

message! {
    /// What somebody asked or answered.
    pub struct Question {
        pub id: Uuid,
        /// The question that it answers.
        pub answers: Option<Uuid>,
        /// Full name.
        pub author: String,
        pub role: Role,
        /// Written by the signed-in person.
        pub mine: bool,
        pub text: String,
        pub asked_at: DateTime<Utc>,
    }
}

message! {
    /// The conversation, oldest first.
    pub struct Questions {
        pub items: Vec<Question>,
        /// Whether the acting role may write.
        pub may_ask: bool,
    }
}

message! {
    /// Ask, or answer a question of the same case.
    #[serde(deny_unknown_fields)]
    pub struct NewQuestion {
        #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
        pub text: String,
        #[serde(default)]
        pub answers: Option<Uuid>,
        /// A coordinator asks the operators, too.
        #[serde(default)]
        pub tell_operators: bool,
    }
}
