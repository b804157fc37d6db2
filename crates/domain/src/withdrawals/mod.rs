//! Withdrawal of an application (отзыв заявления): who files it and how far it is.

use crate::reasons::{Purpose, ReasonKind};
use crate::{applications::category::words, roles::Role};
use serde::{Deserialize, Serialize};

words! {
    /// Who files the withdrawal.
    WithdrawnBy {
        /// Registered by the municipal coordinator (or an operator).
        Teacher = "teacher", "педагогический работник";
        /// Registered by an operator; the teacher gets the reason and may object.
        Coordinator = "coordinator", "муниципальный координатор";
    }
}

words! {
    /// How far a withdrawal is.
    WithdrawalState {
        /// The printable form is made and waits for its signed scan.
        Generated = "generated", "сформировано";
        /// The signed scan is in; waits to be registered.
        Sent = "sent", "отправлено";
        /// The case is withdrawn.
        Registered = "registered", "зарегистрировано";
        /// An unsigned or unreadable one, given back with a reason.
        Returned = "returned", "возвращено";
        /// Taken back by who filed it.
        Cancelled = "cancelled", "отменено";
    }
}

impl WithdrawnBy {
    /// As whom somebody in this role files; the others never do.
    #[must_use]
    pub const fn of(role: Role) -> Option<Self> {
        match role {
            Role::Teacher => Some(Self::Teacher),
            Role::MunicipalCoordinator => Some(Self::Coordinator),
            _ => None,
        }
    }
}

impl WithdrawalState {
    /// What was sent and not taken back.
    #[must_use]
    pub const fn is_in_the_journal(self) -> bool {
        matches!(self, Self::Sent | Self::Registered | Self::Returned)
    }
}

words! {
    /// Why a withdrawal is given back.
    WithdrawalReturnReason {
        NoSignature = "no_signature", "нет подписи";
        UnreadableScan = "unreadable_scan", "скан не читается или неполный";
        Other = "other", "иное";
    }
}

impl ReasonKind for WithdrawalReturnReason {
    fn title(self) -> &'static str {
        Self::title(self)
    }

    fn needs_comment(self) -> bool {
        self == Self::Other
    }
}

/// «Вернуть» a withdrawal.
pub const TO_RETURN: Purpose<WithdrawalReturnReason> = Purpose {
    choose: "Выберите причину возврата",
    explain: "Напишите причину: её получит тот, кто подал заявление на отзыв",
    refuse: |_| None,
};

/// The withdrawal of a case that is generated or sent. A case has at most one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenWithdrawal {
    pub by: WithdrawnBy,
    /// Sent; otherwise only generated.
    pub sent: bool,
}
