//! Withdrawals of applications (отзыв заявления).

use crate::{
    applications::{ApplicationRow, DocumentLink},
    lists::{Named, OfMunicipality},
    message, row,
};
use chrono::{DateTime, Utc};
use domain::withdrawals::{WithdrawalReturnReason, WithdrawalState, WithdrawnBy};
use uuid::Uuid;

row! {
    /// A withdrawal. Until it is sent, its words, form and code are only for the one who files it.
    pub struct Withdrawal {
        pub id: Uuid,
        pub by: WithdrawnBy,
        pub state: WithdrawalState,
        /// As it stands in the form.
        pub reason: Option<String>,
        /// Counts the printings of the form, from 1.
        pub form_version: i32,
        /// Of the printed form, while it waits for its signed scan.
        pub check_code: Option<String>,
        pub form_document_id: Option<Uuid>,
        /// The signed scan.
        pub scan: Option<DocumentLink>,
        pub generated_at: DateTime<Utc>,
        /// Who files it.
        pub filer: String,
        pub sent_at: Option<DateTime<Utc>>,
        /// When it was registered or returned, and by whom.
        pub decided_at: Option<DateTime<Utc>>,
        pub decided_by: Option<String>,
        pub returned: Option<WithdrawalReturned>,
        /// The teacher's words against the coordinator's withdrawal.
        pub objection: Option<String>,
        pub objected_at: Option<DateTime<Utc>>,
    }
}

row! {
    pub struct WithdrawalReturned {
        pub reason: WithdrawalReturnReason,
        /// «нет подписи»
        pub reason_title: String,
        pub comment: Option<String>,
    }
}

row! {
    /// A row of the journal of withdrawals.
    pub struct WithdrawalRow {
        pub withdrawal: Withdrawal,
        /// The case as it is now; its `allowed_actions` are those of the acting role.
        pub application: ApplicationRow,
    }
}

impl OfMunicipality for WithdrawalRow {
    fn municipality(&self) -> &Named {
        self.application.municipality()
    }

    fn municipality_mut(&mut self) -> &mut Named {
        self.application.municipality_mut()
    }
}

message! {
    /// Make the printable form.
    #[serde(deny_unknown_fields)]
    pub struct NewWithdrawal {
        #[cfg_attr(feature = "openapi", schema(example = "Увольнение", max_length = 1000))]
        pub reason: String,
    }
}

message! {
    /// The teacher objects.
    #[serde(deny_unknown_fields)]
    pub struct WithdrawalObjection {
        #[cfg_attr(feature = "openapi", schema(example = "Я не увольняюсь и прошу продолжить аттестацию", max_length = 2000))]
        pub text: String,
    }
}

message! {
    /// Give an unsigned or unreadable withdrawal back.
    #[serde(deny_unknown_fields)]
    pub struct ReturnWithdrawal {
        pub reason_code: WithdrawalReturnReason,
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
        pub comment: Option<String>,
    }
}
