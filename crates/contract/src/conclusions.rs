//! The conclusion (итоговое заключение) of a case: its days, its signature, the coordinator's verdict.

use crate::{applications::DocumentLink, message, row};
use chrono::{DateTime, NaiveDate, Utc};
use domain::conclusions::Signature;

message! {
    /// Where the conclusion stands.
    pub enum ConclusionState {
        None,
        Attached,
        Signed,
        Refused,
    }
}

impl ConclusionState {
    /// The words of the list's last column.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::None => "Итоговое заключение не прикреплено",
            Self::Attached => "Итоговое заключение прикреплено",
            Self::Signed => "Подписано итоговое заключение аттестуемым",
            Self::Refused => "От подписи отказался",
        }
    }
}

row! {
    /// The conclusion of a registered case.
    pub struct Conclusion {
        pub state: ConclusionState,
        /// «Итоговое заключение прикреплено»
        pub title: String,
        /// The last day for attaching it; open while the case has no period.
        pub due: Option<NaiveDate>,
        /// «Заключение просрочено»: that day has passed, and nothing is attached.
        pub overdue: bool,
        pub document: Option<DocumentLink>,
        /// The scan of the signed paper, or of the record of a refusal.
        pub signed_document: Option<DocumentLink>,
        pub attached_at: Option<DateTime<Utc>>,
        pub attached_by: Option<String>,
        /// From this day on «от подписи отказался» may be recorded without a refusal.
        pub refusal_from: Option<NaiveDate>,
        /// The teacher's own refusal to sign, with remarks.
        pub refusal: Option<SignatureRefusal>,
        /// How it was signed.
        pub signature: Option<Signature>,
        pub signed_at: Option<DateTime<Utc>>,
        /// The teacher's objection to a signature on paper.
        pub objection: Option<String>,
        pub verdict: Option<Verdict>,
    }
}

row! {
    /// The teacher refused to sign.
    pub struct SignatureRefusal {
        pub at: DateTime<Utc>,
        pub remarks: String,
    }
}

message! {
    /// «Аттестовать» or «Не аттестовать»: the coordinator's check. The decision is the commission's.
    pub struct Verdict {
        pub complies: bool,
        pub at: DateTime<Utc>,
        pub by: String,
        /// Of «Не аттестовать».
        pub reason: Option<String>,
    }
}

message! {
    /// «Ознакомлен(а)»: the own password again.
    #[serde(deny_unknown_fields)]
    pub struct ConclusionSignature {
        #[cfg_attr(feature = "openapi", schema(max_length = 200))]
        pub password: String,
    }
}

message! {
    #[serde(deny_unknown_fields)]
    pub struct SigningRefusal {
        /// What the teacher does not agree with.
        #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
        pub remarks: String,
    }
}

message! {
    #[serde(deny_unknown_fields)]
    pub struct SignatureObjection {
        #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
        pub text: String,
    }
}

message! {
    /// Why the teacher does not comply; goes to the teacher.
    #[serde(deny_unknown_fields)]
    pub struct NegativeVerdict {
        #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
        pub reason: String,
    }
}
