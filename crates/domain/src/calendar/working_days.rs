use chrono::{Datelike, NaiveDate, Weekday};

/// Monday to Friday outside the public holidays of article 112 of the Labour Code of the Russian Federation.
///
/// A holiday that falls on a weekend moves the day off to the next working day, except those of January. The days that
/// the Government moves by its yearly decree are not known here: the day proposed by these rules can be changed.
pub fn is_working_day(day: NaiveDate) -> bool {
    !is_weekend(day) && !is_holiday(day) && !is_moved_day_off(day)
}

/// The `count`-th working day after `day`.
pub fn working_days_after(day: NaiveDate, count: u32) -> NaiveDate {
    let mut last = day;
    let mut left = count;
    while left > 0 {
        let Some(next) = last.succ_opt() else {
            return last;
        };
        last = next;
        if is_working_day(next) {
            left -= 1;
        }
    }
    last
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn is_holiday(day: NaiveDate) -> bool {
    matches!(
        (day.month(), day.day()),
        (1, 1..=8) | (2, 23) | (3, 8) | (5, 1 | 9) | (6, 12) | (11, 4)
    )
}

/// No two movable holidays stand so near that their days off meet: only the Monday after a weekend can be one.
fn is_moved_day_off(day: NaiveDate) -> bool {
    let weekend_before = [
        day.pred_opt(),
        day.pred_opt().and_then(|sunday| sunday.pred_opt()),
    ];
    day.weekday() == Weekday::Mon
        && day.month() != 1
        && weekend_before.into_iter().flatten().any(is_holiday)
}
