//! Corrections of registered names.

use crate::{lists::Named, message, row};
use chrono::{DateTime, Utc};
use domain::applications::Action;
use uuid::Uuid;

message! {
    /// The right name, and how it is known.
    #[serde(deny_unknown_fields)]
    pub struct NewNameProposal {
        #[cfg_attr(feature = "openapi", schema(max_length = 60))]
        pub surname: String,
        #[cfg_attr(feature = "openapi", schema(max_length = 60))]
        pub first_name: String,
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 60))]
        pub patronymic: Option<String>,
        #[cfg_attr(feature = "openapi", schema(example = "В паспорте имя пишется через «ё»", max_length = 500))]
        pub reason: String,
    }
}

message! {
    #[serde(deny_unknown_fields)]
    pub struct DeclineName {
        #[cfg_attr(feature = "openapi", schema(example = "В паспорте имя записано так, как в заявлении", max_length = 500))]
        pub reason: String,
    }
}

row! {
    /// A name that waits for the operator.
    pub struct NameProposal {
        pub id: Uuid,
        pub application_id: Uuid,
        /// Of the case, for `If-Match`.
        pub version: i64,
        pub case_number: Option<String>,
        pub registration_number: Option<String>,
        pub municipality: Named,
        #[cfg_attr(feature = "openapi", schema(example = "Рябинина Алена Олеговна"))]
        pub old_name: String,
        #[cfg_attr(feature = "openapi", schema(example = "Рябинина Алёна Олеговна"))]
        pub new_name: String,
        #[cfg_attr(feature = "openapi", schema(example = "В паспорте имя пишется через «ё»"))]
        pub reason: String,
        #[cfg_attr(feature = "openapi", schema(example = "Дроздова Мария Аркадьевна"))]
        pub proposed_by: String,
        pub proposed_at: DateTime<Utc>,
        pub allowed_actions: Vec<Action>,
    }
}
