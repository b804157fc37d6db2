//! The open withdrawal, which its moves share.

use crate::problem::{ApiError, ApiResult};
use persistence::{
    Store,
    applications::Case,
    withdrawals::{self, Withdrawal},
};

/// The withdrawal that is generated or sent; the permit says that there is one.
pub(super) async fn open(store: &impl Store, case: &Case) -> ApiResult<Withdrawal> {
    let (id, _) = case.withdrawal.ok_or_else(ApiError::not_found)?;
    withdrawals::find(store, id)
        .await?
        .ok_or_else(|| ApiError::internal("the case names a withdrawal that is not there"))
}
