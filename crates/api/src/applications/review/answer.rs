//! What rows and cases tell of the review.

use contract::applications::{Return, Verification};
use persistence::applications::{Mark, Returned};

pub(crate) fn returned(returned: &Returned) -> Return {
    Return {
        reason: returned.why.kind(),
        reason_title: returned.why.kind().title().to_owned(),
        comment: returned.why.comment().map(str::to_owned),
        until: returned.until,
        at: returned.at,
        by: returned.by_name.clone(),
    }
}

pub(crate) fn verification(mark: Mark) -> Verification {
    Verification {
        at: mark.at,
        by: mark.by_name,
    }
}
