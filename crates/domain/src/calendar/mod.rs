//! Days as people write them, and deadlines counted in days.
//!
//! Nothing here knows what day it is: `today` is always an argument, a day in the time zone of the region.

mod dates;
mod deadline;
pub(crate) mod months;
mod parse;
mod working_days;

pub use dates::{long_date, short_date, until};
pub use deadline::{Deadline, REVIEW_DAYS, deadline_words, review_deadline, review_deadline_in};
pub use parse::parse_date;
pub use working_days::{is_working_day, working_days_after};
