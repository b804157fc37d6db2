//! Planned steps: many cases at once, a little later, with an undo until then.

use crate::{message, row};
use chrono::{DateTime, Utc};
use domain::applications::{
    planned::{RowOutcome, SkipReason, StepKind, StepStatus},
    reasons::RejectionReason,
};
use uuid::Uuid;

message! {
    /// What to do to which cases.
    #[serde(deny_unknown_fields)]
    pub struct NewPlannedStep {
        pub kind: StepKind,
        /// A case that stands here twice counts once.
        #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 1000))]
        pub items: Vec<SelectedCase>,
        /// Required for a rejection.
        #[serde(default)]
        pub reason_code: Option<RejectionReason>,
        /// Required with the reason «иное».
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
        pub comment: Option<String>,
    }
}

message! {
    /// A case with the version that was seen.
    #[serde(deny_unknown_fields)]
    pub struct SelectedCase {
        pub id: Uuid,
        #[cfg_attr(feature = "openapi", schema(minimum = 1))]
        pub version: i64,
    }
}

message! {
    /// What would be done now.
    pub struct StepPreview {
        pub kind: StepKind,
        /// Rows that would be done.
        pub ready: u64,
        /// Rows that would be passed over.
        pub skipped: u64,
        /// For how long the step can be cancelled once it is planned.
        pub undo_seconds: u32,
        pub rows: Vec<PlannedRow>,
    }
}

row! {
    /// A step and what became of its rows.
    pub struct PlannedStep {
        pub id: Uuid,
        pub kind: StepKind,
        pub state: StepStatus,
        pub planned_at: DateTime<Utc>,
        /// From this moment on it is performed and cannot be cancelled.
        pub due_at: DateTime<Utc>,
        /// Until then, by the server's clock; 0 when it has come.
        pub seconds_left: u64,
        pub ended_at: Option<DateTime<Utc>>,
        pub reason_code: Option<RejectionReason>,
        pub comment: Option<String>,
        pub waiting: u64,
        pub done: u64,
        pub skipped: u64,
        pub rows: Vec<PlannedRow>,
    }
}

row! {
    /// A case of a step. Of one that is not visible only the id that was sent.
    pub struct PlannedRow {
        pub application_id: Uuid,
        pub full_name: Option<String>,
        pub case_number: Option<String>,
        pub outcome: RowOutcome,
        pub skip_reason: Option<SkipReason>,
        /// Why it is passed over.
        pub message: Option<String>,
        pub registration_number: Option<String>,
    }
}

message! {
    /// Own steps of the last day, newest first.
    pub struct PlannedSteps {
        pub items: Vec<PlannedStep>,
    }
}
