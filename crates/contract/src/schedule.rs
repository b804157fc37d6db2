//! The schedule of a municipality and period.

use crate::{lists::Named, message, reference::Period, row};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    applications::{AttestationForm, ClaimedCategory},
    schedule::{ScheduleAction, ScheduleState},
};
use uuid::Uuid;

row! {
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
        #[cfg_attr(feature = "openapi", schema(example = "специалисты"))]
        pub title: String,
        #[cfg_attr(feature = "openapi", schema(example = "не назначены"))]
        pub before: String,
        #[cfg_attr(feature = "openapi", schema(example = "Лаврова Нина Павловна, учитель физики, МБОУ «Луговая СОШ № 2»"))]
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
        /// Who holds it: «у оператора с 24.11.2026».
        #[cfg_attr(feature = "openapi", schema(example = "у оператора с 24.11.2026"))]
        pub holder: String,
        pub heading: String,
        pub rows: Vec<ScheduleRow>,
        /// What keeps it from being sent without a note: rows without experts, and, while it is open, registered teachers of
        /// the municipality without a period.
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

message! {
    /// An approval, and what it changed of the one before.
    pub struct VersionChanges {
        pub version: ScheduleVersion,
        /// Of the document.
        #[cfg_attr(feature = "openapi", schema(example = 4))]
        pub rows: u64,
        /// None for the first.
        pub changes: Vec<RowChange>,
    }
}

message! {
    /// Every approval of a schedule.
    pub struct ScheduleVersions {
        pub municipality: Named,
        pub period: Period,
        pub heading: String,
        /// Newest first.
        pub versions: Vec<VersionChanges>,
        /// Since the last approval.
        pub pending: Vec<RowChange>,
    }
}

message! {
    /// What differs between two versions.
    pub struct ScheduleChanges {
        #[cfg_attr(feature = "openapi", schema(example = 1))]
        pub from: i32,
        /// `null`: the schedule as it stands.
        #[cfg_attr(feature = "openapi", schema(example = 2))]
        pub to: Option<i32>,
        pub changes: Vec<RowChange>,
    }
}

message! {
    /// The document of an approved version.
    pub struct FrozenSchedule {
        pub municipality: Named,
        pub period: Period,
        pub heading: String,
        pub version: ScheduleVersion,
        /// Number of the newest version.
        #[cfg_attr(feature = "openapi", schema(example = 2))]
        pub latest: i32,
        pub rows: Vec<ScheduleRow>,
        pub coordinator_name: Option<String>,
        pub coordinator_phone: Option<String>,
    }
}
