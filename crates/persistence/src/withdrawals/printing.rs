//! Version and code of a printed withdrawal.

use super::Withdrawal;
use crate::WriteTx;
use domain::applications::numbers::CheckCode;
use uuid::Uuid;

/// The printed form of a withdrawal.
#[derive(Debug, Clone)]
pub struct Printing {
    /// The withdrawal's; the same when it is printed again.
    pub id: Uuid,
    pub form_version: i32,
    pub check_code: String,
    /// Another version of the same withdrawal.
    pub(super) again: bool,
}

impl Printing {
    /// The next version of the case's unsent withdrawal, or the first of a new one; a fresh check code.
    #[must_use]
    pub fn next(tx: &WriteTx, unsent: Option<&Withdrawal>) -> Self {
        let mut bytes = [0_u8; 8];
        for (to, from) in bytes.iter_mut().zip(tx.random_bytes()) {
            *to = from;
        }
        Self {
            id: unsent.map_or_else(|| tx.new_id(), |one| one.id),
            form_version: unsent.map_or(1, |one| one.form_version + 1),
            check_code: CheckCode::from_random(bytes).as_str().to_owned(),
            again: unsent.is_some(),
        }
    }
}
