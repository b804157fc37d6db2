//! Applications: lists, drafts, the case, its moves.

use crate::{documents::Document, lists::Named, message};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    applications::{
        Action, AttestationForm, ClaimedCategory, HeldCategory, Route, Stage, reasons::RejectionReason,
    },
    roles::Role,
};
use uuid::Uuid;

message! {
    /// A row of every list of applications.
    pub struct ApplicationRow {
        pub id: Uuid,
        pub version: i64,
        pub stage: Stage,
        pub route: Route,
        pub case_number: Option<String>,
        pub registration_number: Option<String>,
        pub full_name: String,
        pub municipality: Named,
        pub workplace: String,
        pub position: String,
        pub subjects: Option<String>,
        pub held_category: Option<HeldCategory>,
        pub held_until: Option<NaiveDate>,
        pub held_indefinitely: bool,
        pub claimed_category: Option<ClaimedCategory>,
        pub form: Option<AttestationForm>,
        pub filed_on: Option<NaiveDate>,
        /// Last day of the 30-day review.
        pub review_until: Option<NaiveDate>,
        /// When it was registered or rejected, and by whom.
        pub decided_at: Option<DateTime<Utc>>,
        pub decided_by: Option<String>,
        pub rejection: Option<Rejection>,
        pub period: Option<Named>,
        pub starts_on: Option<NaiveDate>,
        pub experts: Vec<AssignedExpert>,
        /// Ways to the documents that the row names.
        pub documents: Vec<DocumentLink>,
        pub allowed_actions: Vec<Action>,
    }
}

message! {
    pub struct DocumentLink {
        pub id: Uuid,
        pub kind: crate::documents::DocumentKind,
        pub title: String,
        pub media_type: Option<String>,
    }
}

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

message! {
    /// The generated form.
    pub struct PrintedForm {
        /// Counts the printings, from 1.
        pub version: i32,
        /// Shown to the one who files; officials see whether the scan's code fits.
        pub check_code: Option<String>,
        pub generated_at: DateTime<Utc>,
        pub document_id: Uuid,
    }
}

message! {
    /// Whether the code that was typed with the scan is the form's.
    pub enum CodeCheck {
        Fits,
        Differs,
    }
}

message! {
    pub struct Rejection {
        pub reason: RejectionReason,
        /// «нет подписи»
        pub reason_title: String,
        pub comment: Option<String>,
    }
}

message! {
    pub struct AssignedExpert {
        pub person_id: Uuid,
        pub full_name: String,
        /// Position, workplace and subject as printed.
        pub printed: String,
    }
}

message! {
    /// One event of the case, newest first.
    pub struct HistoryEntry {
        pub at: DateTime<Utc>,
        /// Stable code: an action's, or `experts_assigned`, `letter_failed` …
        pub event: String,
        /// «Заявление зарегистрировано»
        pub title: String,
        /// «Система» where nobody acted.
        pub actor: String,
        pub role: Option<Role>,
        /// Why, or what exactly.
        pub note: Option<String>,
    }
}

message! {
    /// The fate of a letter.
    pub enum LetterState {
        Queued,
        Sent,
        Failed,
    }
}

message! {
    pub struct LetterRow {
        pub subject: String,
        pub recipient: String,
        pub state: LetterState,
        pub queued_at: DateTime<Utc>,
        pub sent_at: Option<DateTime<Utc>>,
        /// What the mail server said last.
        pub problem: Option<String>,
    }
}

message! {
    /// Where a step of the seven stands.
    pub enum StepState {
        Done,
        Current,
        Ahead,
        Stopped,
        /// Not on this route.
        Skipped,
    }
}

message! {
    /// One step of «Ход дела».
    pub struct Step {
        pub title: String,
        pub note: String,
        pub state: StepState,
    }
}

message! {
    /// Everything the case page shows.
    pub struct ApplicationCase {
        pub id: Uuid,
        pub version: i64,
        pub stage: Stage,
        pub route: Route,
        pub teacher_id: Uuid,
        pub full_name: String,
        pub case_number: Option<String>,
        pub registration_number: Option<String>,
        pub copy_of: Option<Uuid>,
        pub data: ApplicationData,
        /// Of a draft: what is still missing.
        pub mistakes: Vec<DraftMistake>,
        pub printed_form: Option<PrintedForm>,
        /// Of a filed case: whether the scan carries the right code.
        pub code_check: Option<CodeCheck>,
        pub created_at: DateTime<Utc>,
        pub updated_at: DateTime<Utc>,
        pub filed_on: Option<NaiveDate>,
        pub review_until: Option<NaiveDate>,
        pub registered_at: Option<DateTime<Utc>>,
        pub rejection: Option<Rejection>,
        pub period: Option<Named>,
        pub starts_on: Option<NaiveDate>,
        pub experts: Vec<AssignedExpert>,
        pub schedule_state: Option<domain::schedule::ScheduleState>,
        pub steps: Vec<Step>,
        pub documents: Vec<Document>,
        pub history: Vec<HistoryEntry>,
        pub letters: Vec<LetterRow>,
        pub allowed_actions: Vec<Action>,
    }
}

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
    }
}

message! {
    /// An expert to choose.
    pub struct ExpertOption {
        pub person_id: Uuid,
        pub full_name: String,
        pub position: Option<String>,
        pub workplace: Option<String>,
        pub subject: Option<String>,
        pub municipality: Option<Named>,
        /// Registered cases in which this expert is named now.
        pub load: u64,
    }
}
