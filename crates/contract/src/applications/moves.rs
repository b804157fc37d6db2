//! What the moves of a case are sent.

use crate::{lists::Named, message, row};
use chrono::NaiveDate;
use domain::applications::reasons::RejectionReason;
use uuid::Uuid;

message! {
    /// Hand in: the check code that the signed form carries.
    #[serde(deny_unknown_fields)]
    pub struct Submission {
        #[cfg_attr(feature = "openapi", schema(example = "K7QM-3FXD", max_length = 20))]
        pub check_code: String,
    }
}

message! {
    #[serde(deny_unknown_fields)]
    pub struct RejectionRequest {
        pub reason_code: RejectionReason,
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
        pub comment: Option<String>,
    }
}

message! {
    /// Period, start and experts. `null` leaves a part open; experts by person id, at most two.
    #[serde(deny_unknown_fields)]
    pub struct Plan {
        pub period_id: Option<Uuid>,
        /// Default: the first working day of the period.
        #[serde(default)]
        pub starts_on: Option<NaiveDate>,
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_items = 2))]
        pub expert_ids: Vec<Uuid>,
        /// Why an expert is named in spite of a conflict that asks for a reason. One that is named already keeps the reason
        /// on record unless another is sent.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "openapi", schema(max_items = 2))]
        pub conflict_reasons: Vec<ConflictReason>,
        /// «Оставить пустым: назначит оператор»: whether the places that stay empty are the operator's to fill. Default: as it was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub leave_to_operator: Option<bool>,
    }
}

message! {
    #[serde(deny_unknown_fields)]
    pub struct ConflictReason {
        pub person_id: Uuid,
        #[cfg_attr(feature = "openapi", schema(example = "Однофамильцы, родства нет", max_length = 500))]
        pub reason: String,
    }
}

row! {
    /// An expert to choose.
    pub struct ExpertOption {
        pub person_id: Uuid,
        pub full_name: String,
        pub position: Option<String>,
        pub workplace: Option<String>,
        pub subject: Option<String>,
        pub municipality: Option<Named>,
        /// Cases at an open stage (registered, concluded, signed) in which this expert is named.
        pub load: u64,
    }
}
