//! One application, typed.

use crate::{StoreError, entities::applications::Model};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    applications::{
        AttestationForm, ClaimedCategory, HeldCategory, Route, Stage,
        access::CaseFacts,
        checklist::{self, CheckItem},
        draft::DraftAnswers,
        reasons::{Rejection, RejectionReason},
    },
    conclusions::Signature,
    withdrawals::{OpenWithdrawal, WithdrawalState, WithdrawnBy},
};
use uuid::Uuid;

/// An application as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub id: Uuid,
    pub version: i64,
    pub teacher_id: Uuid,
    pub municipality_id: Uuid,
    pub organisation_id: Option<Uuid>,
    pub organisation_typed: Option<String>,
    pub workplace: String,
    pub surname: String,
    pub first_name: String,
    pub patronymic: Option<String>,
    pub position_id: Option<Uuid>,
    pub position: String,
    pub position_needs_subject: bool,
    pub subjects: Option<String>,
    pub phone: String,
    pub email: String,
    pub held_category: Option<HeldCategory>,
    pub held_until: Option<NaiveDate>,
    pub held_indefinitely: bool,
    pub claimed_category: Option<ClaimedCategory>,
    pub form: Option<AttestationForm>,
    pub simplified_grounds: Option<String>,
    pub name_genitive: String,
    pub route: Route,
    pub stage: Stage,
    pub case_number: Option<String>,
    pub registration_number: Option<String>,
    pub form_version: i32,
    pub check_code: Option<String>,
    pub submitted_code: Option<String>,
    pub generated_at: Option<DateTime<Utc>>,
    pub filed_on: Option<NaiveDate>,
    pub filed_at: Option<DateTime<Utc>>,
    pub review_until: Option<NaiveDate>,
    pub decision: Option<Decision>,
    pub period_id: Option<Uuid>,
    pub starts_on: Option<NaiveDate>,
    pub experts_count: i32,
    /// When the coordinator left places empty for the operator to fill.
    pub experts_requested_at: Option<DateTime<Utc>>,
    pub copy_of: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// The last return for correction; it stays after the case was handed in again.
    pub returned: Option<Returned>,
    pub checklist: Vec<CheckItem>,
    pub verified: Option<Mark>,
    /// Why the route differs from the form's; such a route survives a correction.
    pub route_note: Option<String>,
    /// The correction of the name that waits for the operator.
    pub name_proposal_id: Option<Uuid>,
    pub conclusion_due: Option<NaiveDate>,
    pub concluded: Option<Mark>,
    /// From this day on «от подписи отказался» may be recorded without a refusal.
    pub refusal_from: Option<NaiveDate>,
    /// The teacher's own refusal to sign the attached conclusion.
    pub signature_refused: Option<SignatureRefused>,
    pub signed: Option<Signed>,
    pub verdict: Option<Verdict>,
    /// The package to the Centre that the case went into.
    pub package_id: Option<Uuid>,
    /// The Centre gave its documents back, and nothing was done since.
    pub returned_by_centre: bool,
    /// The withdrawal that is generated or sent, with its id.
    pub withdrawal: Option<(Uuid, OpenWithdrawal)>,
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// When and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub at: DateTime<Utc>,
    pub by_name: String,
}

/// «Вернуть на доработку».
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    pub at: DateTime<Utc>,
    pub by_name: String,
    pub why: Rejection,
    /// Last day for the correction.
    pub until: NaiveDate,
}

/// The teacher refused to sign the conclusion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureRefused {
    pub at: DateTime<Utc>,
    pub remarks: String,
}

/// How the conclusion was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    pub at: DateTime<Utc>,
    pub how: Signature,
    /// The teacher's objection to a signature on paper.
    pub objection: Option<String>,
}

/// «Аттестовать» / «Не аттестовать»; which of them, the stage tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    pub at: DateTime<Utc>,
    pub by_name: String,
    pub reason: Option<String>,
}

/// Registration or rejection: when and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub at: DateTime<Utc>,
    pub by: Uuid,
    pub by_name: String,
    pub rejected: Option<Rejection>,
}

impl Case {
    /// «Фамилия Имя Отчество»
    #[must_use]
    pub fn full_name(&self) -> String {
        crate::people::join_name(&self.surname, &self.first_name, self.patronymic.as_deref())
    }

    /// The number that a case has from its first printing on.
    ///
    /// # Errors
    /// [`StoreError::Impossible`] names the row that has none.
    pub fn number(&self) -> Result<&str, StoreError> {
        let number = self.case_number.as_deref();
        number.ok_or_else(|| StoreError::impossible("applications", "case_number", self.id, ""))
    }

    /// The teacher's objection to the signature on paper.
    #[must_use]
    pub fn objection(&self) -> Option<&str> {
        self.signed.as_ref()?.objection.as_deref()
    }

    /// What the workflow table asks about.
    #[must_use]
    pub fn facts(&self, expert_ids: Vec<Uuid>, schedule_locked: bool) -> CaseFacts {
        CaseFacts {
            id: self.id,
            version: self.version,
            stage: self.stage,
            route: self.route,
            teacher_id: self.teacher_id,
            municipality_id: self.municipality_id,
            organisation_id: self.organisation_id,
            expert_ids,
            has_case_number: self.case_number.is_some(),
            schedule_locked,
            simplified: self.form == Some(AttestationForm::Simplified),
            verified: self.verified.is_some(),
            correct_until: self.returned.as_ref().map(|returned| returned.until),
            name_proposed: self.name_proposal_id.is_some(),
            signature_refused: self.signature_refused.is_some(),
            refusal_from: self.refusal_from,
            signed_on_paper: self.signed.as_ref().is_some_and(|signed| {
                signed.how == Signature::OnPaper && signed.objection.is_none()
            }),
            signature_disputed: self.objection().is_some(),
            returned_by_centre: self.returned_by_centre,
            withdrawal: self.withdrawal.map(|(_, open)| open),
        }
    }

    /// The answers, for the check before printing. `has` tells which kinds of documents are attached.
    #[must_use]
    pub fn answers(&self, has: impl Fn(&str) -> bool) -> DraftAnswers {
        DraftAnswers {
            held_category: self.held_category,
            held_until: self.held_until,
            held_indefinitely: self.held_indefinitely,
            claimed_category: self.claimed_category,
            form: self.form,
            simplified_grounds: self.simplified_grounds.clone(),
            position: Some(self.position.clone()),
            position_needs_subject: self.position_needs_subject,
            subjects: self.subjects.clone(),
            workplace: Some(self.workplace.clone()),
            name_genitive: Some(self.name_genitive.clone()),
            has_presentation: has("presentation"),
            has_awards: has("awards"),
            has_attestation_sheet: has("attestation_sheet"),
        }
    }
}

fn word<T>(
    id: Uuid,
    column: &'static str,
    code: Option<&String>,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, StoreError> {
    code.map(|code| {
        parse(code).ok_or_else(|| StoreError::impossible("applications", column, id, code))
    })
    .transpose()
}

fn needed<T>(
    id: Uuid,
    column: &'static str,
    code: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, StoreError> {
    parse(code).ok_or_else(|| StoreError::impossible("applications", column, id, code))
}

fn decision(row: &Model) -> Result<Option<Decision>, StoreError> {
    let (Some(at), Some(by)) = (row.decided_at, row.decided_by) else {
        return Ok(None);
    };
    let reason = word(
        row.id,
        "rejection_reason",
        row.rejection_reason.as_ref(),
        RejectionReason::from_code,
    )?;
    Ok(Some(Decision {
        at,
        by,
        by_name: row.decided_by_name.clone().unwrap_or_default(),
        rejected: reason.map(|kind| Rejection::stored(kind, row.rejection_comment.clone())),
    }))
}

fn mark(at: Option<DateTime<Utc>>, by_name: Option<&String>) -> Option<Mark> {
    at.map(|at| Mark {
        at,
        by_name: by_name.cloned().unwrap_or_default(),
    })
}

fn returned(row: &Model) -> Result<Option<Returned>, StoreError> {
    let reason = word(
        row.id,
        "return_reason",
        row.return_reason.as_ref(),
        RejectionReason::from_code,
    )?;
    let (Some(at), Some(reason), Some(until)) = (row.returned_at, reason, row.correct_until) else {
        return Ok(None);
    };
    Ok(Some(Returned {
        at,
        by_name: row.returned_by_name.clone().unwrap_or_default(),
        why: Rejection::stored(reason, row.return_comment.clone()),
        until,
    }))
}

fn signed(row: &Model) -> Result<Option<Signed>, StoreError> {
    let how = word(
        row.id,
        "signature",
        row.signature.as_ref(),
        Signature::from_code,
    )?;
    Ok(row.signed_at.zip(how).map(|(at, how)| Signed {
        at,
        how,
        objection: row.signature_objection.clone(),
    }))
}

fn withdrawal(row: &Model) -> Result<Option<(Uuid, OpenWithdrawal)>, StoreError> {
    let by = word(
        row.id,
        "withdrawal_by",
        row.withdrawal_by.as_ref(),
        WithdrawnBy::from_code,
    )?;
    let state = word(
        row.id,
        "withdrawal_state",
        row.withdrawal_state.as_ref(),
        WithdrawalState::from_code,
    )?;
    let sent = match state {
        Some(WithdrawalState::Generated) => false,
        Some(WithdrawalState::Sent) => true,
        _ => return Ok(None),
    };
    Ok(row
        .withdrawal_id
        .zip(by)
        .map(|(id, by)| (id, OpenWithdrawal { by, sent })))
}

/// What a case has from a stage on is there.
fn check_facts(row: &Model, stage: Stage) -> Result<(), StoreError> {
    let (printed, filed) = (stage != Stage::Draft, stage.is_filed());
    let (registered, rejected) = (stage.is_scheduled(), stage == Stage::Rejected);
    let decided = registered || rejected;
    let facts = [
        ("case_number", printed, row.case_number.is_some()),
        ("filed_on", filed, row.filed_on.is_some()),
        ("review_until", filed, row.review_until.is_some()),
        ("decided_at", decided, row.decided_at.is_some()),
        ("decided_by_name", decided, row.decided_by_name.is_some()),
        ("rejection_reason", rejected, row.rejection_reason.is_some()),
        (
            "registration_number",
            registered,
            row.registration_number.is_some(),
        ),
    ];
    let missing = facts.iter().find(|(_, needed, there)| *needed && !there);
    missing.map_or(Ok(()), |(column, ..)| {
        Err(StoreError::impossible(
            "applications",
            column,
            row.id,
            "nothing",
        ))
    })
}

impl TryFrom<Model> for Case {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        let id = row.id;
        let stage = needed(id, "stage", &row.stage, Stage::from_code)?;
        check_facts(&row, stage)?;
        Ok(Self {
            stage,
            held_category: word(
                id,
                "held_category",
                row.held_category.as_ref(),
                HeldCategory::from_code,
            )?,
            claimed_category: word(
                id,
                "claimed_category",
                row.claimed_category.as_ref(),
                ClaimedCategory::from_code,
            )?,
            form: word(id, "form", row.form.as_ref(), AttestationForm::from_code)?,
            route: needed(id, "route", &row.route, Route::from_code)?,
            decision: decision(&row)?,
            returned: returned(&row)?,
            checklist: checklist::from_text(&row.checklist).ok_or_else(|| {
                StoreError::impossible("applications", "checklist", id, &row.checklist)
            })?,
            verified: mark(row.verified_at, row.verified_by_name.as_ref()),
            concluded: mark(row.concluded_at, row.concluded_by_name.as_ref()),
            signature_refused: row.signature_refused_at.map(|at| SignatureRefused {
                at,
                remarks: row.signature_remarks.clone().unwrap_or_default(),
            }),
            signed: signed(&row)?,
            verdict: row.verdict_at.map(|at| Verdict {
                at,
                by_name: row.verdict_by_name.clone().unwrap_or_default(),
                reason: row.verdict_reason.clone(),
            }),
            withdrawal: withdrawal(&row)?,
            id,
            version: row.version,
            teacher_id: row.teacher_id,
            municipality_id: row.municipality_id,
            organisation_id: row.organisation_id,
            organisation_typed: row.organisation_typed,
            workplace: row.workplace,
            surname: row.surname,
            first_name: row.first_name,
            patronymic: row.patronymic,
            position_id: row.position_id,
            position: row.position,
            position_needs_subject: row.position_needs_subject,
            subjects: row.subjects,
            phone: row.phone,
            email: row.email,
            held_until: row.held_until,
            held_indefinitely: row.held_indefinitely,
            simplified_grounds: row.simplified_grounds,
            name_genitive: row.name_genitive,
            case_number: row.case_number,
            registration_number: row.registration_number,
            form_version: row.form_version,
            check_code: row.check_code,
            submitted_code: row.submitted_code,
            generated_at: row.generated_at,
            filed_on: row.filed_on,
            filed_at: row.filed_at,
            review_until: row.review_until,
            period_id: row.period_id,
            starts_on: row.starts_on,
            experts_count: row.experts_count,
            experts_requested_at: row.experts_requested_at,
            copy_of: row.copy_of,
            created_at: row.created_at,
            updated_at: row.updated_at,
            route_note: row.route_note,
            name_proposal_id: row.name_proposal_id,
            conclusion_due: row.conclusion_due,
            refusal_from: row.refusal_from,
            package_id: row.package_id,
            returned_by_centre: row.returned_by_centre,
            withdrawn_at: row.withdrawn_at,
        })
    }
}
