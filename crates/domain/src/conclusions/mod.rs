//! The conclusion (итоговое заключение): its dates and the ways it is signed.

use crate::applications::category::words;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Days before the end of the period by which the conclusion is due, unless the installation sets another number.
pub const DAYS_BEFORE_PERIOD_ENDS: u64 = 10;

/// Days the teacher has to sign before a refusal may be recorded, unless the installation sets another number.
pub const DAYS_TO_SIGN: u64 = 7;

/// Days from registration by which the operator's conclusion on a case without a period is due: the 60 days of the order
/// less the same ten.
pub const DAYS_ON_OPERATORS_ROUTE: u64 = 50;

words! {
    /// How the teacher took note of the conclusion.
    Signature {
        /// «Ознакомлен(а)» in the cabinet, with the password again.
        InCabinet = "in_cabinet", "подписано в личном кабинете";
        /// On paper; the expert attached the scan, the teacher may object.
        OnPaper = "on_paper", "подписано на бумаге";
        /// «От подписи отказался», recorded with a scan.
        Refused = "refused", "от подписи отказался";
    }
}

/// The last day for the conclusion of a case that is planned for a period ending on `period_ends_on`.
#[must_use]
pub fn due_in_period(period_ends_on: NaiveDate) -> NaiveDate {
    period_ends_on
        .checked_sub_days(Days::new(DAYS_BEFORE_PERIOD_ENDS))
        .unwrap_or(period_ends_on)
}

/// The last day for the operator's conclusion on a case without a period.
#[must_use]
pub fn due_on_operators_route(registered_on: NaiveDate) -> NaiveDate {
    registered_on
        .checked_add_days(Days::new(DAYS_ON_OPERATORS_ROUTE))
        .unwrap_or(registered_on)
}

/// The first day on which «от подписи отказался» may be recorded without the teacher's own refusal.
#[must_use]
pub fn refusal_from(concluded_on: NaiveDate) -> NaiveDate {
    concluded_on
        .checked_add_days(Days::new(DAYS_TO_SIGN))
        .unwrap_or(concluded_on)
}
