//! The schedule of a municipality and period.

use crate::{lists::Named, message, reference::Period};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    applications::{AttestationForm, ClaimedCategory},
    schedule::{ScheduleAction, ScheduleState},
};
use uuid::Uuid;

message! {
    /// One schedule in the overview.
    pub struct ScheduleSummary {
        pub municipality: Named,
        pub period: Period,
        pub state: ScheduleState,
        /// Cases planned into it.
        pub cases: u64,
        /// Of them without both experts.
        pub incomplete: u64,
        pub approved_version: Option<i32>,
        pub has_changes: bool,
        pub sent_at: Option<DateTime<Utc>>,
    }
}

message! {
    /// One row of the document.
    pub struct ScheduleRow {
        pub application_id: Uuid,
        pub full_name: String,
        pub claimed_category: ClaimedCategory,
        pub form: AttestationForm,
        /// «учитель математики, МБОУ …»
        pub position_and_workplace: String,
        /// As printed, in order; fewer than two where a place is empty.
        pub experts: Vec<String>,
        pub starts_on: Option<NaiveDate>,
    }
}

message! {
    /// A frozen, numbered approval.
    pub struct ScheduleVersion {
        pub number: i32,
        pub approved_at: DateTime<Utc>,
        pub approved_by: String,
        /// SHA-256 of its PDF.
        pub sha256: String,
    }
}

message! {
    /// What happened to a row between two versions.
    pub enum RowChangeKind {
        Added,
        Left,
        Changed,
    }
}

message! {
    /// What of a row is another.
    pub enum RowPart {
        Name,
        Category,
        Form,
        PositionAndWorkplace,
        Experts,
        StartsOn,
    }
}

message! {
    pub struct PartChange {
        pub part: RowPart,
        /// «специалисты»
        pub title: String,
        pub before: String,
        pub after: String,
    }
}

message! {
    pub struct RowChange {
        pub application_id: Uuid,
        /// As the later version has it.
        pub full_name: String,
        pub kind: RowChangeKind,
        /// Of a changed row.
        pub parts: Vec<PartChange>,
    }
}

message! {
    /// The document and who holds it.
    pub struct Schedule {
        pub municipality: Named,
        pub period: Period,
        /// For `If-Match`.
        pub version: i64,
        pub state: ScheduleState,
        pub state_title: String,
        pub heading: String,
        pub rows: Vec<ScheduleRow>,
        /// What keeps it from being sent without a note.
        pub gaps: Vec<String>,
        pub coordinator_name: Option<String>,
        pub coordinator_phone: Option<String>,
        /// The operator's remarks at the last return or reopening.
        pub remarks: Option<String>,
        /// The coordinator's note at sending.
        pub note: Option<String>,
        pub sent_at: Option<DateTime<Utc>>,
        /// Newest first.
        pub versions: Vec<ScheduleVersion>,
        /// Changed since the last approval.
        pub has_changes: bool,
        pub allowed_actions: Vec<ScheduleAction>,
    }
}

message! {
    /// Send for approval. With gaps the note is required.
    #[derive(Default)]
    #[serde(deny_unknown_fields)]
    pub struct SendSchedule {
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
        pub note: Option<String>,
    }
}

message! {
    /// Why the schedule goes back to the coordinator.
    #[serde(deny_unknown_fields)]
    pub struct ScheduleRemarks {
        #[cfg_attr(feature = "openapi", schema(example = "Проверьте специалистов в строках 2 и 5", max_length = 2000))]
        pub remarks: String,
    }
}
