use serde::{Deserialize, Serialize};

use super::content::Content;
use super::*;

/// Everything the system writes to people. Stored as JSON in the outbox, with the kind inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Letter {
    EmailConfirmation(EmailConfirmation),
    PasswordReset(PasswordReset),
    Invitation(Invitation),
    AccountExists(AccountExists),
    EmailChanged(EmailChanged),
    PasswordChanged(PasswordChanged),
    SessionRevoked(SessionRevoked),
    AddressTaken(AddressTaken),
    SubstitutionOffered(SubstitutionOffered),
    SubstitutionAccepted(SubstitutionAccepted),
    SubstitutionEnded(SubstitutionEnded),
    RoleEnded(RoleEnded),
    ExpertsMissing(ExpertsMissing),
    MunicipalityRequested(MunicipalityRequested),
    MunicipalityChanged(MunicipalityChanged),
    MunicipalityKept(MunicipalityKept),
    Filed(Filed),
    Registered(Registered),
    Rejected(Rejected),
    Resubmitted(Resubmitted),
    Returned(Returned),
    ExpertsAssigned(ExpertsAssigned),
    PlanChanged(PlanChanged),
    PlanChangedTeacher(PlanChangedTeacher),
    NameCorrected(NameCorrected),
    NameDeclined(NameDeclined),
    WithdrawalAnnounced(WithdrawalAnnounced),
    WithdrawalObjected(WithdrawalObjected),
    WithdrawalRegistered(WithdrawalRegistered),
    WithdrawalReturned(WithdrawalReturned),
    WithdrawalDropped(WithdrawalDropped),
    CaseWithdrawn(CaseWithdrawn),
    ScheduleSent(ScheduleSent),
    ScheduleReturned(ScheduleReturned),
    ScheduleApprovedTeacher(ScheduleApprovedTeacher),
    ScheduleApprovedExpert(ScheduleApprovedExpert),
    FilingReminder(FilingReminder),
    DeletionLink(DeletionLink),
    QuestionAsked(QuestionAsked),
    ConclusionAttached(ConclusionAttached),
    ConclusionOnPaper(ConclusionOnPaper),
    ConclusionAnswered(ConclusionAnswered),
    Verdict(Verdict),
    PackageHandedOver(PackageHandedOver),
    PackageReturned(PackageReturned),
    PackageLookedThrough(PackageLookedThrough),
}

/// Two letters that cannot become one; both are handed back.
#[derive(Debug, thiserror::Error)]
#[error("letters of kinds {} and {} do not merge", .0.kind(), .1.kind())]
pub struct NotMergeable(pub Box<Letter>, pub Box<Letter>);

impl Letter {
    /// The same word as `kind` in the JSON.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::EmailConfirmation(_) => "email_confirmation",
            Self::PasswordReset(_) => "password_reset",
            Self::Invitation(_) => "invitation",
            Self::AccountExists(_) => "account_exists",
            Self::EmailChanged(_) => "email_changed",
            Self::PasswordChanged(_) => "password_changed",
            Self::SessionRevoked(_) => "session_revoked",
            Self::AddressTaken(_) => "address_taken",
            Self::SubstitutionOffered(_) => "substitution_offered",
            Self::SubstitutionAccepted(_) => "substitution_accepted",
            Self::SubstitutionEnded(_) => "substitution_ended",
            Self::RoleEnded(_) => "role_ended",
            Self::ExpertsMissing(_) => "experts_missing",
            Self::MunicipalityRequested(_) => "municipality_requested",
            Self::MunicipalityChanged(_) => "municipality_changed",
            Self::MunicipalityKept(_) => "municipality_kept",
            Self::Filed(_) => "filed",
            Self::Registered(_) => "registered",
            Self::Rejected(_) => "rejected",
            Self::Resubmitted(_) => "resubmitted",
            Self::Returned(_) => "returned",
            Self::ExpertsAssigned(_) => "experts_assigned",
            Self::PlanChanged(_) => "plan_changed",
            Self::PlanChangedTeacher(_) => "plan_changed_teacher",
            Self::NameCorrected(_) => "name_corrected",
            Self::NameDeclined(_) => "name_declined",
            Self::WithdrawalAnnounced(_) => "withdrawal_announced",
            Self::WithdrawalObjected(_) => "withdrawal_objected",
            Self::WithdrawalRegistered(_) => "withdrawal_registered",
            Self::WithdrawalReturned(_) => "withdrawal_returned",
            Self::WithdrawalDropped(_) => "withdrawal_dropped",
            Self::CaseWithdrawn(_) => "case_withdrawn",
            Self::ScheduleSent(_) => "schedule_sent",
            Self::ScheduleReturned(_) => "schedule_returned",
            Self::ScheduleApprovedTeacher(_) => "schedule_approved_teacher",
            Self::ScheduleApprovedExpert(_) => "schedule_approved_expert",
            Self::FilingReminder(_) => "filing_reminder",
            Self::DeletionLink(_) => "deletion_link",
            Self::QuestionAsked(_) => "question_asked",
            Self::ConclusionAttached(_) => "conclusion_attached",
            Self::ConclusionOnPaper(_) => "conclusion_on_paper",
            Self::ConclusionAnswered(_) => "conclusion_answered",
            Self::Verdict(_) => "verdict",
            Self::PackageHandedOver(_) => "package_handed_over",
            Self::PackageReturned(_) => "package_returned",
            Self::PackageLookedThrough(_) => "package_looked_through",
        }
    }

    /// The letter as it is sent. `base_url` is the address of the SPA: `https://attestation.example.ru`.
    pub fn render(&self, base_url: &str) -> RenderedLetter {
        layout::render(&self.content(), base_url)
    }

    /// Waiting letters to one person with the same key become one; `None` for kinds that are always sent alone.
    pub fn merge_key(&self) -> Option<&'static str> {
        match self {
            Self::ExpertsAssigned(_) | Self::ScheduleApprovedExpert(_) | Self::QuestionAsked(_) => {
                Some(self.kind())
            }
            _ => None,
        }
    }

    /// One letter that says what both said; `later` wins where they differ.
    ///
    /// # Errors
    /// When the kinds differ or never merge.
    pub fn merge(self, later: Self) -> Result<Self, NotMergeable> {
        match (self, later) {
            (Self::ExpertsAssigned(first), Self::ExpertsAssigned(later)) => {
                Ok(Self::ExpertsAssigned(first.merge(later)))
            }
            (Self::ScheduleApprovedExpert(first), Self::ScheduleApprovedExpert(later)) => {
                Ok(Self::ScheduleApprovedExpert(first.merge(later)))
            }
            (Self::QuestionAsked(first), Self::QuestionAsked(later)) => {
                Ok(Self::QuestionAsked(first.merge(later)))
            }
            (first, later) => Err(NotMergeable(Box::new(first), Box::new(later))),
        }
    }

    fn content(&self) -> Content {
        match self {
            Self::EmailConfirmation(letter) => letter.content(),
            Self::PasswordReset(letter) => letter.content(),
            Self::Invitation(letter) => letter.content(),
            Self::AccountExists(letter) => letter.content(),
            Self::EmailChanged(letter) => letter.content(),
            Self::PasswordChanged(letter) => letter.content(),
            Self::SessionRevoked(letter) => letter.content(),
            Self::AddressTaken(letter) => letter.content(),
            Self::SubstitutionOffered(letter) => letter.content(),
            Self::SubstitutionAccepted(letter) => letter.content(),
            Self::SubstitutionEnded(letter) => letter.content(),
            Self::RoleEnded(letter) => letter.content(),
            Self::ExpertsMissing(letter) => letter.content(),
            Self::MunicipalityRequested(letter) => letter.content(),
            Self::MunicipalityChanged(letter) => letter.content(),
            Self::MunicipalityKept(letter) => letter.content(),
            Self::Filed(letter) => letter.content(),
            Self::Registered(letter) => letter.content(),
            Self::Rejected(letter) => letter.content(),
            Self::Resubmitted(letter) => letter.content(),
            Self::Returned(letter) => letter.content(),
            Self::ExpertsAssigned(letter) => letter.content(),
            Self::PlanChanged(letter) => letter.content(),
            Self::PlanChangedTeacher(letter) => letter.content(),
            Self::NameCorrected(letter) => letter.content(),
            Self::NameDeclined(letter) => letter.content(),
            Self::WithdrawalAnnounced(letter) => letter.content(),
            Self::WithdrawalObjected(letter) => letter.content(),
            Self::WithdrawalRegistered(letter) => letter.content(),
            Self::WithdrawalReturned(letter) => letter.content(),
            Self::WithdrawalDropped(letter) => letter.content(),
            Self::CaseWithdrawn(letter) => letter.content(),
            Self::ScheduleSent(letter) => letter.content(),
            Self::ScheduleReturned(letter) => letter.content(),
            Self::ScheduleApprovedTeacher(letter) => letter.content(),
            Self::ScheduleApprovedExpert(letter) => letter.content(),
            Self::FilingReminder(letter) => letter.content(),
            Self::DeletionLink(letter) => letter.content(),
            Self::QuestionAsked(letter) => letter.content(),
            Self::ConclusionAttached(letter) => letter.content(),
            Self::ConclusionOnPaper(letter) => letter.content(),
            Self::ConclusionAnswered(letter) => letter.content(),
            Self::Verdict(letter) => letter.content(),
            Self::PackageHandedOver(letter) => letter.content(),
            Self::PackageReturned(letter) => letter.content(),
            Self::PackageLookedThrough(letter) => letter.content(),
        }
    }
}
