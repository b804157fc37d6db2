//! The words of the list's parameter `conclusion`.

use chrono::NaiveDate;
use persistence::applications::ConclusionFilter;

pub(crate) fn conclusion_filter(word: &str, today: NaiveDate) -> Option<ConclusionFilter> {
    Some(match word {
        "none" => ConclusionFilter::None,
        "attached" => ConclusionFilter::Attached,
        "signed" => ConclusionFilter::Signed,
        "refused" => ConclusionFilter::Refused,
        "overdue" => ConclusionFilter::DueBefore(today),
        _ => return None,
    })
}
