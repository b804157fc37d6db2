//! The last commit of some work, held back so that one more row can be written in its transaction.

use crate::{StoreError, WriteTx};
use std::cell::RefCell;

tokio::task_local! {
    static HELD: RefCell<Option<WriteTx>>;
}

/// Does the work and gives back the transaction that it committed last, uncommitted: whoever asked adds to it and calls
/// [`WriteTx::commit_at_once`]. Dropped, the work has left nothing.
pub async fn hold_commit<F: Future>(work: F) -> (F::Output, Option<WriteTx>) {
    let held = async {
        let output = work.await;
        (output, HELD.with(RefCell::take))
    };
    HELD.scope(RefCell::new(None), held).await
}

/// Holds the transaction where somebody asked for it; gives back the one to commit now.
pub(crate) fn hold(tx: WriteTx) -> Option<WriteTx> {
    let mut now = Some(tx);
    // Nobody asked: it is committed now.
    let _ = HELD.try_with(|held| now = held.replace(now.take()));
    now
}

/// Commits what is held, before another transaction begins.
pub(crate) async fn let_go() -> Result<(), StoreError> {
    match HELD.try_with(RefCell::take) {
        Ok(Some(earlier)) => earlier.commit_at_once().await,
        Ok(None) | Err(_) => Ok(()),
    }
}
