//! «Подать заявление», for the first time and again after a correction.

use crate::{CaseworkResult, Transition, calendar};
use domain::{calendar::review_deadline_in, history::HistoryEvent};
use mail::{
    Letter,
    letters::{Filed, Resubmitted},
};
use persistence::applications;

/// A case that comes back from a correction keeps its day of filing and its end of review.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn submit(
    transition: &Transition,
    typed_code: String,
    review_days: u64,
) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    let case = transition.case();
    let again = case.filed_on.is_some();
    let filed_on = case.filed_on.unwrap_or_else(|| calendar::day_of(tx.at()));
    let review_until = case
        .review_until
        .unwrap_or_else(|| review_deadline_in(filed_on, review_days));
    applications::submit(tx, permit, case, typed_code, filed_on, review_until).await?;
    let event = if again {
        HistoryEvent::SubmitAgain
    } else {
        HistoryEvent::Submit
    };
    transition
        .record_event(event, Some(transition.number()?))
        .await?;
    let link = transition.link("");
    transition
        .tell_teacher(|name, case_number| {
            if again {
                return Letter::Resubmitted(Resubmitted {
                    name,
                    case_number,
                    filed_on,
                    review_until,
                    link,
                });
            }
            Letter::Filed(Filed {
                name,
                case_number,
                filed_on,
                review_until,
                link,
            })
        })
        .await
}
