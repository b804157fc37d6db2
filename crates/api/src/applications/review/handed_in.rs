//! Handing in for the first time, and again after a correction: the history's word and the teacher's letter.

use crate::problem::ApiResult;
use chrono::NaiveDate;
use domain::history::HistoryEvent;
use mail::{
    Letter,
    letters::{Filed, Resubmitted},
};
use persistence::{applications::Case, people::Person};

/// The history's word. The case is as it was before.
pub(crate) const fn submitted(case: &Case) -> HistoryEvent {
    if case.filed_on.is_some() {
        HistoryEvent::SubmitAgain
    } else {
        HistoryEvent::Submit
    }
}

pub(crate) fn handed_in(
    teacher: &Person,
    case: &Case,
    filed_on: NaiveDate,
    review_until: NaiveDate,
) -> ApiResult<Letter> {
    let name = teacher.full_name();
    let case_number = case.number()?.to_owned();
    let link = format!("/applications/{}", case.id);
    if case.filed_on.is_some() {
        return Ok(Letter::Resubmitted(Resubmitted {
            name,
            case_number,
            filed_on,
            review_until,
            link,
        }));
    }
    Ok(Letter::Filed(Filed {
        name,
        case_number,
        filed_on,
        review_until,
        link,
    }))
}
