//! The case page in one answer.

use super::{
    ApplicationData, AssignedExpert, DraftMistake, HistoryEntry, LetterRow, Rejection, Return,
    Step, Verification,
};
use crate::{documents::Document, lists::Named, message};
use chrono::{DateTime, NaiveDate, Utc};
use domain::applications::{Action, Route, Stage, checklist::CheckItem};
use uuid::Uuid;

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
        /// The last return for correction.
        pub returned: Option<Return>,
        /// The ticked lines of the checklist.
        pub checklist: Vec<CheckItem>,
        /// «Проверено, замечаний нет», for the operator who registers.
        pub verified: Option<Verification>,
        /// Why the route differs from the form's.
        pub route_note: Option<String>,
        pub period: Option<Named>,
        pub starts_on: Option<NaiveDate>,
        /// The correction of the name that waits for the operator.
        pub name_proposal: Option<crate::names::NameProposal>,
        pub experts: Vec<AssignedExpert>,
        /// Of a registered case.
        pub conclusion: Option<crate::conclusions::Conclusion>,
        pub schedule_state: Option<domain::schedule::ScheduleState>,
        pub steps: Vec<Step>,
        pub documents: Vec<Document>,
        pub history: Vec<HistoryEntry>,
        pub letters: Vec<LetterRow>,
        /// The open withdrawal, or the last that was decided.
        pub withdrawal: Option<crate::withdrawals::Withdrawal>,
        pub allowed_actions: Vec<Action>,
    }
}
