//! One application, typed.

use crate::{StoreError, entities::applications::Model};
use chrono::{DateTime, NaiveDate, Utc};
use domain::applications::{
    AttestationForm, ClaimedCategory, HeldCategory, Route, Stage, access::CaseFacts,
    draft::DraftAnswers, reasons::RejectionReason,
};
use uuid::Uuid;

/// An application as it is stored.
#[derive(Debug, Clone)]
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
    pub copy_of: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Registration or rejection: when and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub at: DateTime<Utc>,
    pub by: Uuid,
    pub by_name: String,
    pub rejected: Option<Rejected>,
}

/// Why it was rejected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    pub reason: RejectionReason,
    pub comment: Option<String>,
}

impl Case {
    /// «Фамилия Имя Отчество»
    #[must_use]
    pub fn full_name(&self) -> String {
        crate::people::join_name(&self.surname, &self.first_name, self.patronymic.as_deref())
    }

    /// What the workflow table asks about.
    #[must_use]
    pub fn facts(&self, expert_ids: Vec<Uuid>, schedule_locked: bool) -> CaseFacts {
        CaseFacts {
            stage: self.stage,
            route: self.route,
            teacher_id: self.teacher_id,
            municipality_id: self.municipality_id,
            organisation_id: self.organisation_id,
            expert_ids,
            has_case_number: self.case_number.is_some(),
            schedule_locked,
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
        rejected: reason.map(|reason| Rejected {
            reason,
            comment: row.rejection_comment.clone(),
        }),
    }))
}

impl TryFrom<Model> for Case {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        let id = row.id;
        Ok(Self {
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
            stage: needed(id, "stage", &row.stage, Stage::from_code)?,
            decision: decision(&row)?,
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
            copy_of: row.copy_of,
            created_at: row.created_at,
            updated_at: row.updated_at,
        })
    }
}
