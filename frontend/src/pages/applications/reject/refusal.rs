//! «Отклонить» and «Вернуть на доработку»: what differs between the two.

use contract::applications::{ApplicationCase, ReturnRequest};
use contract::planned_steps::{NewPlannedStep, PlannedStep, SelectedCase};
use domain::applications::Action;
use domain::applications::planned::StepKind;
use domain::applications::reasons::{Rejection, RejectionReason, TO_REJECT, TO_RETURN};
use domain::reasons::Purpose;
use uuid::Uuid;

use crate::api::{ApiError, planned_steps, review};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    Reject,
    Return,
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Decided {
    /// Rejected a little later, unless it is cancelled.
    Planned(PlannedStep),
    Returned(Box<ApplicationCase>),
}

impl Refusal {
    pub const fn action(self) -> Action {
        match self {
            Self::Reject => Action::Reject,
            Self::Return => Action::ReturnForCorrection,
        }
    }

    pub fn reasons(self) -> impl Iterator<Item = RejectionReason> {
        RejectionReason::ALL
            .iter()
            .copied()
            .filter(move |reason| self == Self::Reject || reason.can_be_mended())
    }

    /// The legend of the reasons.
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Reject => "Причина отклонения",
            Self::Return => "Причина возврата",
        }
    }

    pub const fn purpose(self) -> &'static Purpose<RejectionReason> {
        match self {
            Self::Reject => &TO_REJECT,
            Self::Return => &TO_RETURN,
        }
    }

    /// The button and what it says while it works.
    pub const fn button(self) -> (&'static str, &'static str) {
        match self {
            Self::Reject => ("Отклонить заявление", "Отклоняем…"),
            Self::Return => ("Вернуть на доработку", "Возвращаем…"),
        }
    }

    pub const fn look(self) -> &'static str {
        match self {
            Self::Reject => "button button--danger-solid",
            Self::Return => "button button--primary",
        }
    }

    pub async fn send(self, id: Uuid, version: i64, why: Rejection) -> Result<Decided, ApiError> {
        let reason_code = why.kind();
        let comment = why.comment().map(str::to_owned);
        match self {
            Self::Reject => {
                let step = NewPlannedStep {
                    kind: StepKind::Reject,
                    items: vec![SelectedCase { id, version }],
                    reason_code: Some(reason_code),
                    comment,
                };
                planned_steps::plan(&step).await.map(Decided::Planned)
            }
            Self::Return => {
                let request = ReturnRequest {
                    reason_code,
                    comment,
                };
                let case = review::give_back(id, version, &request).await?;
                Ok(Decided::Returned(Box::new(case)))
            }
        }
    }
}
