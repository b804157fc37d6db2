//! Drafts: the answers, their changes and their gaps.

use crate::{lists::Named, message};
use chrono::NaiveDate;
use domain::applications::{AttestationForm, ClaimedCategory, HeldCategory};
use uuid::Uuid;

message! {
    /// Begin an application: empty, or from one's rejected one.
    #[derive(Default)]
    #[serde(deny_unknown_fields)]
    pub struct NewApplication {
        /// «Подать заново»: the rejected application to copy.
        #[serde(default)]
        pub copy_of: Option<Uuid>,
    }
}

message! {
    /// Answers of a draft. A missing field stays as it is; `clear` names the answers to remove.
    #[derive(Default)]
    #[serde(deny_unknown_fields)]
    pub struct DraftChange {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub held_category: Option<HeldCategory>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub held_until: Option<NaiveDate>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub held_indefinitely: Option<bool>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub claimed_category: Option<ClaimedCategory>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub form: Option<AttestationForm>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
        pub simplified_grounds: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub organisation_id: Option<Uuid>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(max_length = 300))]
        pub organisation_typed: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub position_id: Option<Uuid>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(max_length = 200))]
        pub subjects: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(max_length = 30))]
        pub phone: Option<String>,
        /// «от …»: the name in the genitive, as the form prints it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(max_length = 200))]
        pub name_genitive: Option<String>,
        /// Answers to remove.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "openapi", schema(max_items = 5))]
        pub clear: Vec<ClearableAnswer>,
    }
}

message! {
    /// Answers that a draft can lose again.
    pub enum ClearableAnswer {
        HeldUntil,
        SimplifiedGrounds,
        OrganisationId,
        OrganisationTyped,
        Subjects,
    }
}

message! {
    /// The answers as they stand.
    pub struct ApplicationData {
        pub held_category: Option<HeldCategory>,
        pub held_until: Option<NaiveDate>,
        pub held_indefinitely: bool,
        pub claimed_category: Option<ClaimedCategory>,
        pub form: Option<AttestationForm>,
        pub simplified_grounds: Option<String>,
        pub surname: String,
        pub first_name: String,
        pub patronymic: Option<String>,
        pub name_genitive: String,
        pub municipality: Named,
        pub organisation_id: Option<Uuid>,
        pub organisation_typed: Option<String>,
        /// The organisation's name, from the list or as typed.
        pub workplace: String,
        pub position: Option<Named>,
        pub position_needs_subject: bool,
        pub subjects: Option<String>,
        pub phone: String,
        pub email: String,
    }
}

message! {
    /// A mistake or gap of a draft; the same words as `generate` would answer.
    pub struct DraftMistake {
        pub field: String,
        pub code: String,
        pub message: String,
    }
}
