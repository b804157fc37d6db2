//! Filters of lists that a person keeps under a name.

use crate::message;
use chrono::{DateTime, Utc};
use uuid::Uuid;

message! {
    /// A filter: the query of the list's address.
    pub struct SavedFilter {
        pub id: Uuid,
        pub page: String,
        pub name: String,
        pub query: String,
        pub saved_at: DateTime<Utc>,
    }
}

message! {
    #[serde(deny_unknown_fields)]
    pub struct NewSavedFilter {
        /// The list: small Latin letters, digits and `_`.
        #[cfg_attr(feature = "openapi", schema(pattern = "^[a-z0-9_]{1,40}$", example = "registration"))]
        pub page: String,
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100, example = "Высшая, скоро срок"))]
        pub name: String,
        /// As the address has it after `?`.
        #[cfg_attr(feature = "openapi", schema(max_length = 2000, example = "category=highest&review=soon"))]
        pub query: String,
    }
}

message! {
    /// Own filters by name.
    pub struct SavedFilters {
        pub items: Vec<SavedFilter>,
    }
}
