//! Conditions on a case's data that belong to the rows of the workflow table.

use super::Route;
use super::access::CaseFacts;
use crate::withdrawals::{OpenWithdrawal, WithdrawnBy};
use chrono::NaiveDate;

/// A condition of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Only on the general route.
    GeneralRoute,
    /// Only on the operator's route.
    OperatorRoute,
    /// Not «упрощенно», which is always the operator's.
    NotSimplified,
    /// While the case has no number: nothing was printed yet.
    NoCaseNumber,
    /// «Моей организации нет» is not matched yet.
    OrganisationTyped,
    /// «Проверено, замечаний нет» is not marked yet.
    NotVerified,
    /// The day for the correction has passed.
    CorrectionOverdue,
    /// The schedule the case stands in is neither sent nor approved.
    ScheduleOpen,
    /// No correction of the name waits for the operator.
    NoNameProposed,
    /// A correction of the name waits for the operator.
    NameProposed,
    /// The teacher has not refused to sign this conclusion.
    NotRefused,
    /// The teacher refused to sign, or had seven days and did not.
    RefusalDue,
    /// The signature is a paper's scan, and the teacher has not objected.
    SignedOnPaper,
    /// The teacher objected to the signature on paper: it is none.
    SignatureDisputed,
    /// The Centre gave the documents back with remarks.
    ReturnedByCentre,
    /// No withdrawal waits to be registered.
    NoWithdrawalSent,
    /// No withdrawal, or the teacher's own that is not sent yet.
    TeacherMayWithdraw,
    /// No withdrawal, or the coordinator's own that is not sent yet.
    CoordinatorMayWithdraw,
    TeachersWithdrawalGenerated,
    CoordinatorsWithdrawalGenerated,
    /// Generated or sent.
    TeachersWithdrawal,
    /// Generated or sent.
    CoordinatorsWithdrawal,
    TeachersWithdrawalSent,
    CoordinatorsWithdrawalSent,
    /// Whoever filed it.
    WithdrawalSent,
}

use WithdrawnBy::{Coordinator, Teacher};

impl When {
    /// Conditions that make an action never theirs on this case (403) rather than not now (409).
    pub(super) const fn is_of_the_route(self) -> bool {
        matches!(
            self,
            Self::GeneralRoute | Self::OperatorRoute | Self::NotSimplified
        )
    }

    pub(super) fn fits_route(self, case: &CaseFacts) -> bool {
        match self {
            Self::GeneralRoute => case.route == Route::General,
            Self::OperatorRoute => case.route == Route::Operator,
            Self::NotSimplified => !case.simplified,
            _ => true,
        }
    }

    /// Whether it holds on the day `today` (Asia/Tomsk).
    #[must_use]
    pub fn holds(self, case: &CaseFacts, today: NaiveDate) -> bool {
        let of = |by: WithdrawnBy| case.withdrawal.filter(|open| open.by == by);
        let sent = |open: OpenWithdrawal| open.sent;
        let none_or_own = |by| case.withdrawal.is_none() || of(by).is_some_and(|open| !open.sent);
        match self {
            Self::GeneralRoute | Self::OperatorRoute | Self::NotSimplified => self.fits_route(case),
            Self::NoCaseNumber => !case.has_case_number,
            Self::OrganisationTyped => case.organisation_id.is_none(),
            Self::NotVerified => !case.verified,
            Self::CorrectionOverdue => case.correct_until.is_some_and(|day| day < today),
            Self::ScheduleOpen => !case.schedule_locked,
            Self::NoNameProposed => !case.name_proposed,
            Self::NameProposed => case.name_proposed,
            Self::NotRefused => !case.signature_refused,
            Self::RefusalDue => {
                case.signature_refused || case.refusal_from.is_some_and(|day| day <= today)
            }
            Self::SignedOnPaper => case.signed_on_paper,
            Self::SignatureDisputed => case.signature_disputed,
            Self::ReturnedByCentre => case.returned_by_centre,
            Self::NoWithdrawalSent => !case.withdrawal.is_some_and(sent),
            Self::TeacherMayWithdraw => none_or_own(Teacher),
            Self::CoordinatorMayWithdraw => none_or_own(Coordinator),
            Self::TeachersWithdrawalGenerated => of(Teacher).is_some_and(|open| !open.sent),
            Self::CoordinatorsWithdrawalGenerated => of(Coordinator).is_some_and(|open| !open.sent),
            Self::TeachersWithdrawal => of(Teacher).is_some(),
            Self::CoordinatorsWithdrawal => of(Coordinator).is_some(),
            Self::TeachersWithdrawalSent => of(Teacher).is_some_and(sent),
            Self::CoordinatorsWithdrawalSent => of(Coordinator).is_some_and(sent),
            Self::WithdrawalSent => case.withdrawal.is_some_and(sent),
        }
    }

    /// The condition in the words of `docs/workflow.md`.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::GeneralRoute => "on the general route",
            Self::OperatorRoute => "on the operator's route",
            Self::NotSimplified => "unless the form is «упрощенно»",
            Self::NoCaseNumber => "before it has a case number",
            Self::OrganisationTyped => "while the organisation is a typed name",
            Self::NotVerified => "while not marked",
            Self::CorrectionOverdue => "after the day for the correction",
            Self::ScheduleOpen => "while its schedule is neither sent nor approved",
            Self::NoNameProposed => "while no name is proposed",
            Self::NameProposed => "while a name is proposed",
            Self::NotRefused => "while not refused",
            Self::RefusalDue => "after the teacher's refusal or seven days",
            Self::SignedOnPaper => "when signed on paper and not objected",
            Self::SignatureDisputed => "when the teacher objected to the signature on paper",
            Self::ReturnedByCentre => "when the Centre returned the documents",
            Self::NoWithdrawalSent => "while no withdrawal waits",
            Self::TeacherMayWithdraw => "without a withdrawal, or with one's own unsent",
            Self::CoordinatorMayWithdraw => {
                "without a withdrawal, or with the coordinator's unsent"
            }
            Self::TeachersWithdrawalGenerated => "when the teacher's withdrawal is generated",
            Self::CoordinatorsWithdrawalGenerated => {
                "when the coordinator's withdrawal is generated"
            }
            Self::TeachersWithdrawal => "when the teacher's withdrawal is generated or sent",
            Self::CoordinatorsWithdrawal => {
                "when the coordinator's withdrawal is generated or sent"
            }
            Self::TeachersWithdrawalSent => "when the teacher's withdrawal is sent",
            Self::CoordinatorsWithdrawalSent => "when the coordinator's withdrawal is sent",
            Self::WithdrawalSent => "when a withdrawal is sent",
        }
    }

    /// Why the action is not possible now, for the person who tried.
    #[must_use]
    pub const fn refusal(self) -> &'static str {
        match self {
            Self::ScheduleOpen => {
                "График отправлен на утверждение или утвержден. Попросите оператора вернуть его"
            }
            Self::GeneralRoute | Self::OperatorRoute | Self::NotSimplified => {
                "Это действие не относится к форме аттестации этого заявления"
            }
            Self::NoCaseNumber => "У заявления уже есть номер",
            Self::OrganisationTyped => "Организация уже выбрана из списка",
            Self::NotVerified => "Отметка «Проверено, замечаний нет» уже стоит",
            Self::CorrectionOverdue => {
                "Заявление на доработке: отклонить его можно, когда пройдёт срок доработки"
            }
            Self::NoNameProposed => "Исправление имени уже предложено и ждёт оператора",
            Self::NameProposed => "Исправление имени никто не предлагал",
            Self::NotRefused => "Вы уже отказались подписать это заключение",
            Self::RefusalDue => {
                "Отказ записывают после отказа аттестуемого или через семь дней после прикрепления заключения"
            }
            Self::SignedOnPaper => "Возразить можно один раз и только против подписи на бумаге",
            Self::SignatureDisputed => {
                "Заключение подписано, или записан отказ от подписи: заменить его можно, только если аттестуемый возразил против подписи на бумаге"
            }
            Self::ReturnedByCentre => {
                "Заключение проверено: изменить это можно, только если Центр вернул документы с замечаниями"
            }
            Self::NoWithdrawalSent => {
                "По заявлению подан отзыв: сначала зарегистрируйте или верните его"
            }
            Self::TeacherMayWithdraw | Self::CoordinatorMayWithdraw => {
                "По этому заявлению уже есть заявление на отзыв"
            }
            Self::TeachersWithdrawalGenerated | Self::CoordinatorsWithdrawalGenerated => {
                "Подача заявления на отзыв недоступна: заявление на отзыв не сформировано или уже отправлено"
            }
            Self::TeachersWithdrawal | Self::CoordinatorsWithdrawal => {
                "Вашего заявления на отзыв здесь нет"
            }
            Self::TeachersWithdrawalSent
            | Self::CoordinatorsWithdrawalSent
            | Self::WithdrawalSent => "Заявление на отзыв не отправлено",
        }
    }
}
