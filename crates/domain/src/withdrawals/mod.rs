//! Withdrawal of an application (отзыв заявления): who files it and how far it is.

use crate::applications::category::words;
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

/// The withdrawal of a case that is generated or sent. A case has at most one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenWithdrawal {
    pub by: WithdrawnBy,
    /// Sent; otherwise only generated.
    pub sent: bool,
}
