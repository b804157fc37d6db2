//! One withdrawal, typed.

use crate::{StoreError, entities::withdrawals::Model};
use chrono::{DateTime, Utc};
use domain::withdrawals::{WithdrawalReturnReason, WithdrawalState, WithdrawnBy};
use uuid::Uuid;

/// A withdrawal as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    pub id: Uuid,
    pub application_id: Uuid,
    pub by: WithdrawnBy,
    pub state: WithdrawalState,
    pub reason: String,
    /// Counts the printings, from 1.
    pub form_version: i32,
    /// On every page of the printed form.
    pub check_code: String,
    pub form_document_id: Option<Uuid>,
    pub scan_document_id: Option<Uuid>,
    pub generated_at: DateTime<Utc>,
    /// Who files it.
    pub filer_id: Uuid,
    pub filer_name: String,
    pub sent_at: Option<DateTime<Utc>>,
    /// Registered or returned.
    pub decision: Option<Decision>,
    /// The teacher's, against the coordinator's withdrawal.
    pub objection: Option<(DateTime<Utc>, String)>,
}

/// When, by whom, and why it was returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub at: DateTime<Utc>,
    pub by_name: String,
    pub returned: Option<WithdrawalReturnReason>,
    pub comment: Option<String>,
}

fn word<T>(id: Uuid, column: &'static str, code: &str, found: Option<T>) -> Result<T, StoreError> {
    found.ok_or_else(|| StoreError::impossible("withdrawals", column, id, code))
}

impl TryFrom<Model> for Withdrawal {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        let id = row.id;
        let returned = row
            .return_reason
            .as_deref()
            .map(|code| {
                let found = WithdrawalReturnReason::from_code(code);
                word(id, "return_reason", code, found)
            })
            .transpose()?;
        Ok(Self {
            id,
            application_id: row.application_id,
            by: word(
                id,
                "filed_by",
                &row.filed_by,
                WithdrawnBy::from_code(&row.filed_by),
            )?,
            state: word(
                id,
                "state",
                &row.state,
                WithdrawalState::from_code(&row.state),
            )?,
            reason: row.reason,
            form_version: row.form_version,
            check_code: row.check_code,
            form_document_id: row.form_document_id,
            scan_document_id: row.scan_document_id,
            generated_at: row.generated_at,
            filer_id: row.generated_by,
            filer_name: row.generated_by_name,
            sent_at: row.sent_at,
            decision: row.decided_at.map(|at| Decision {
                at,
                by_name: row.decided_by_name.unwrap_or_default(),
                returned,
                comment: row.return_comment,
            }),
            objection: row.objected_at.zip(row.objection),
        })
    }
}
