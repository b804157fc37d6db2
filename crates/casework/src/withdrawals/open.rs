//! The open withdrawal, which its moves share.

use crate::{CaseworkError, CaseworkResult};
use persistence::{
    Store,
    applications::Case,
    withdrawals::{self, Withdrawal},
};

/// The withdrawal that is generated or sent; the permit says that there is one.
///
/// # Errors
/// [`CaseworkError::Missing`].
pub async fn open(store: &impl Store, case: &Case) -> CaseworkResult<Withdrawal> {
    let missing = CaseworkError::Missing("open withdrawal");
    let Some((id, _)) = case.withdrawal else {
        return Err(missing);
    };
    withdrawals::find(store, id).await?.ok_or(missing)
}
