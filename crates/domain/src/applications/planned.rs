//! Planned steps: what is registered or rejected a little later, so that it can be undone until then.

use super::Stage;
use super::category::words;
use super::reasons::Rejection;
use super::workflow::{Action, Refusal};
use crate::workflow::Denied;
use serde::{Deserialize, Serialize};

/// Rows of one step at most.
pub const MOST_ROWS: usize = 1000;

words! {
    /// What a planned step does to each of its cases.
    StepKind {
        Register = "register", "Регистрация";
        Reject = "reject", "Отклонение";
    }
}

impl StepKind {
    /// The move of the workflow table.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Register => Action::Register,
            Self::Reject => Action::Reject,
        }
    }
}

/// What a step does, with all that it needs: a rejection without a reason is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepMove {
    Register,
    Reject(Rejection),
}

impl StepMove {
    #[must_use]
    pub const fn kind(&self) -> StepKind {
        match self {
            Self::Register => StepKind::Register,
            Self::Reject(_) => StepKind::Reject,
        }
    }

    #[must_use]
    pub const fn reason(&self) -> Option<&Rejection> {
        match self {
            Self::Register => None,
            Self::Reject(reason) => Some(reason),
        }
    }
}

words! {
    /// Where a step stands.
    StepStatus {
        Planned = "planned", "Запланировано";
        Done = "done", "Выполнено";
        Cancelled = "cancelled", "Отменено";
    }
}

words! {
    /// What became of one row.
    RowOutcome {
        Waiting = "waiting", "Ждёт";
        Done = "done", "Выполнено";
        Skipped = "skipped", "Пропущено";
    }
}

words! {
    /// Why a row is passed over.
    SkipReason {
        NotVisible = "not_visible", "Заявления нет, или оно Вам не видно";
        Changed = "changed", "Заявление изменилось после выбора: откройте его заново";
        NotYours = "not_yours", "Действие не входит в Ваши полномочия по этому заявлению";
        WrongStage = "wrong_stage", "Заявление уже в другом состоянии";
        NotNow = "not_now", "Действие сейчас недоступно";
        AlreadyPlanned = "already_planned", "Действие с этим заявлением уже запланировано";
        RoleEnded = "role_ended", "Полномочия того, кто запланировал действие, закончились";
    }
}

/// Why a row that fails a check is passed over.
#[must_use]
pub fn passed_over(kind: StepKind, denied: Denied<Stage, Refusal>) -> (SkipReason, String) {
    let plain = |reason: SkipReason| (reason, reason.title().to_owned());
    match denied {
        Denied::NotFound => plain(SkipReason::NotVisible),
        Denied::Refused(refusal) => skipped(kind, refusal),
        Denied::OtherVersion(now) => changed(now),
        Denied::VersionNotSaid => plain(SkipReason::Changed),
    }
}

/// The reason with its words: those of the workflow table where it has better ones.
fn skipped(kind: StepKind, refusal: Refusal) -> (SkipReason, String) {
    let reason = match refusal {
        Refusal::NotYours => SkipReason::NotYours,
        Refusal::WrongStage(_) => SkipReason::WrongStage,
        Refusal::NotNow(_) => SkipReason::NotNow,
    };
    let words = match refusal {
        Refusal::NotYours if kind == StepKind::Register => {
            "Регистрирует только оператор ТОИПКРО".to_owned()
        }
        Refusal::WrongStage(stage) => format!("Сейчас заявление в состоянии «{}»", stage.title()),
        other => other.to_string(),
    };
    (reason, words)
}

/// Somebody changed the case after it was chosen; where it stands now says more than that it changed.
fn changed(now: Stage) -> (SkipReason, String) {
    let words = if now == Stage::Submitted {
        SkipReason::Changed.title().to_owned()
    } else {
        format!(
            "Заявление изменилось: сейчас оно в состоянии «{}»",
            now.title()
        )
    };
    (SkipReason::Changed, words)
}
