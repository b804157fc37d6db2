//! What is said about a withdrawal in several places.

use contract::withdrawals::{Withdrawal, WithdrawalReturned};
use domain::roles::Role;
use domain::withdrawals::WithdrawnBy;

use crate::clock::instant;

/// «Подал(а) Кедрова Майя Львовна (муниципальный координатор), 24 ноября 2026 г., 9:12»
pub fn filed(withdrawal: &Withdrawal) -> String {
    let at = withdrawal.sent_at.unwrap_or(withdrawal.generated_at);
    format!(
        "{} ({}), {}",
        withdrawal.filer,
        withdrawal.by.title(),
        instant(at)
    )
}

/// Whether it is the one that somebody in this role files: what was written for another is not shown as one's own.
pub fn is_filed_as(withdrawal: &Withdrawal, role: Option<Role>) -> bool {
    role.and_then(WithdrawnBy::of) == Some(withdrawal.by)
}

/// «нет подписи. Подпись на второй странице»
pub fn returned(why: &WithdrawalReturned) -> String {
    why.comment.as_ref().map_or_else(
        || why.reason_title.clone(),
        |comment| format!("{}. {comment}", why.reason_title),
    )
}

/// «Педагогический работник» or «Муниципальный координатор»
pub const fn who(by: WithdrawnBy) -> &'static str {
    match by {
        WithdrawnBy::Teacher => "Педагогический работник",
        WithdrawnBy::Coordinator => "Муниципальный координатор",
    }
}
