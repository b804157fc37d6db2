//! The proposal that waits, which the operator's two answers share.

use crate::{CaseworkError, CaseworkResult};
use persistence::{
    WriteTx,
    applications::Case,
    names::{self, Proposal},
};

/// What the permit says is there.
///
/// # Errors
/// [`CaseworkError::Missing`].
pub async fn waiting(tx: &WriteTx, case: &Case) -> CaseworkResult<Proposal> {
    let missing = CaseworkError::Missing("proposal of a name");
    let Some(id) = case.name_proposal_id else {
        return Err(missing);
    };
    names::find(tx, id).await?.ok_or(missing)
}
