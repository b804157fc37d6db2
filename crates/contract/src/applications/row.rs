//! Applications as rows of a list.

use super::{Return, Verification};
use crate::{
    lists::{Named, OfMunicipality},
    row,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::applications::{Action, AttestationForm, ClaimedCategory, HeldCategory, Route, Stage};
use domain::applications::{checklist::CheckItem, reasons::RejectionReason};
use uuid::Uuid;

row! {
    /// A row of every list of applications.
    pub struct ApplicationRow {
        pub id: Uuid,
        pub version: i64,
        pub stage: Stage,
        pub route: Route,
        pub case_number: Option<String>,
        pub registration_number: Option<String>,
        pub full_name: String,
        /// The page names it under `municipalities`.
        #[serde(rename = "municipality_id", with = "crate::lists::only_id")]
        #[cfg_attr(feature = "openapi", schema(value_type = Uuid))]
        pub municipality: Named,
        pub workplace: String,
        pub position: String,
        pub subjects: Option<String>,
        pub held_category: Option<HeldCategory>,
        pub held_until: Option<NaiveDate>,
        pub held_indefinitely: bool,
        pub claimed_category: Option<ClaimedCategory>,
        pub form: Option<AttestationForm>,
        /// Основания для прохождения аттестации по упрощенной форме.
        pub simplified_grounds: Option<String>,
        pub filed_on: Option<NaiveDate>,
        /// Last day of the 30-day review.
        pub review_until: Option<NaiveDate>,
        /// When it was registered or rejected, and by whom.
        pub decided_at: Option<DateTime<Utc>>,
        pub decided_by: Option<String>,
        pub rejection: Option<Rejection>,
        /// The last return for correction.
        pub returned: Option<Return>,
        /// The ticked lines of the checklist.
        pub checklist: Vec<CheckItem>,
        /// «Проверено, замечаний нет», for the operator who registers.
        pub verified: Option<Verification>,
        /// Why the route differs from the form's.
        pub route_note: Option<String>,
        /// The typed name while «Моей организации нет» is not matched.
        pub organisation_typed: Option<String>,
        pub period: Option<Named>,
        pub starts_on: Option<NaiveDate>,
        pub experts: Vec<AssignedExpert>,
        /// Places that stay empty are the operator's to fill, since then.
        pub experts_requested_at: Option<DateTime<Utc>>,
        /// Of a registered case.
        pub conclusion: Option<crate::conclusions::Conclusion>,
        /// Ways to представление, награды/звания, аттестационный лист and the scan of a withdrawal; of a registered case to its
        /// other materials, too. The case has all documents.
        pub documents: Vec<DocumentLink>,
        /// The open withdrawal, or the last that was decided.
        pub withdrawal: Option<crate::withdrawals::Withdrawal>,
        /// The teacher or the school's coordinator wrote last under «Вопросы и ответы»: an official is to answer. Told to
        /// those who take part.
        pub question_waits: bool,
        pub allowed_actions: Vec<Action>,
    }
}

row! {
    pub struct DocumentLink {
        pub id: Uuid,
        pub kind: crate::documents::DocumentKind,
        pub title: String,
        pub media_type: Option<String>,
    }
}

row! {
    pub struct Rejection {
        pub reason: RejectionReason,
        /// «нет подписи»
        pub reason_title: String,
        pub comment: Option<String>,
    }
}

row! {
    pub struct AssignedExpert {
        pub person_id: Uuid,
        pub full_name: String,
        /// Position, workplace and subject as printed.
        pub printed: String,
    }
}

impl OfMunicipality for ApplicationRow {
    fn municipality(&self) -> &Named {
        &self.municipality
    }

    fn municipality_mut(&mut self) -> &mut Named {
        &mut self.municipality
    }
}
