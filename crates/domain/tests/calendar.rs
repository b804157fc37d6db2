//! Dates and deadlines.

use chrono::{Days, NaiveDate};
use domain::calendar::{
    Deadline, deadline_words, is_working_day, long_date, parse_date, review_deadline, short_date,
    until,
};
use proptest::prelude::*;

#[expect(clippy::unwrap_used, reason = "a helper of tests with literals only")]
fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..73_000).prop_map(|days| day(1900, 1, 1) + Days::new(days))
}

#[test]
fn dates_in_words_and_digits() {
    assert_eq!(long_date(day(2026, 11, 24)), "24\u{a0}ноября 2026\u{a0}г.");
    assert_eq!(short_date(day(2026, 5, 3)), "03.05.2026");
    let today = day(2026, 11, 24);
    assert_eq!(until(day(2026, 11, 27), today), "до\u{a0}27\u{a0}ноября");
    assert_eq!(
        until(day(2027, 1, 15), today),
        "до\u{a0}15\u{a0}января 2027\u{a0}г."
    );
}

#[test]
fn dates_are_read() {
    for typed in [
        "24.11.2026",
        " 24.11.2026 г.",
        "24/11/2026",
        "24-11-2026",
        "24 11 2026",
        "2026-11-24",
        "24.11.2026.",
    ] {
        assert_eq!(parse_date(typed), Ok(day(2026, 11, 24)), "{typed}");
    }
    assert_eq!(parse_date("1.2.2026"), Ok(day(2026, 2, 1)));
    assert_eq!(parse_date("29.02.2028"), Ok(day(2028, 2, 29)));
}

#[test]
fn wrong_dates_hear_what_to_check() {
    let table = [
        (
            "",
            "required",
            "Введите дату в виде ДД.ММ.ГГГГ, например 24.11.2026",
        ),
        (
            "завтра",
            "date_format",
            "Введите дату цифрами в виде ДД.ММ.ГГГГ, например 24.11.2026",
        ),
        (
            "24112026",
            "date_format",
            "Введите дату цифрами в виде ДД.ММ.ГГГГ, например 24.11.2026",
        ),
        (
            "024.11.2026",
            "date_format",
            "Введите дату цифрами в виде ДД.ММ.ГГГГ, например 24.11.2026",
        ),
        (
            "24.11.26",
            "date_year",
            "Введите год четырьмя цифрами: 2026",
        ),
        (
            "24.11.0206",
            "date_year",
            "Проверьте год: введено 206, а нужен от 1900 до 2100",
        ),
        (
            "11.24.2026",
            "date_month",
            "Проверьте месяц: введено 24, а месяцев 12. Порядок: день, месяц, год",
        ),
        (
            "31.11.2026",
            "date_day",
            "Проверьте день: введено 31, а в ноябре 2026\u{a0}г. 30\u{a0}дней",
        ),
        (
            "29.02.2026",
            "date_day",
            "Проверьте день: введено 29, а в феврале 2026\u{a0}г. 28\u{a0}дней",
        ),
    ];
    for (typed, code, message) in table {
        let error = parse_date(typed).unwrap_err();
        assert_eq!((error.code(), error.message()), (code, message), "{typed}");
    }
}

#[test]
fn deadlines_in_words() {
    let today = day(2026, 11, 24);
    let table = [
        (-21, "просрочено на 21\u{a0}день"),
        (-2, "просрочено на 2\u{a0}дня"),
        (-1, "просрочено на 1\u{a0}день"),
        (0, "сегодня последний день"),
        (1, "остался 1\u{a0}день"),
        (3, "осталось 3\u{a0}дня"),
        (11, "осталось 11\u{a0}дней"),
        (21, "остался 21\u{a0}день"),
    ];
    for (shift, words) in table {
        let due = today + chrono::Duration::days(shift);
        assert_eq!(deadline_words(due, today), words);
        assert_eq!(Deadline::of(due, today).is_overdue(), shift < 0);
    }
}

#[test]
fn the_review_ends_thirty_days_after_filing_inclusive() {
    let due = review_deadline(day(2026, 11, 24));
    assert_eq!(due, day(2026, 12, 24));
    assert!(!Deadline::of(due, day(2026, 12, 24)).is_overdue());
    assert!(Deadline::of(due, day(2026, 12, 25)).is_overdue());
    assert_eq!(review_deadline(NaiveDate::MAX), NaiveDate::MAX);
}

#[test]
fn working_days() {
    let off = [
        (2026, 11, 22),
        (2026, 11, 4),
        (2027, 1, 8),
        (2027, 5, 10),
        (2028, 11, 6),
        (2026, 3, 9),
    ];
    for (year, month, number) in off {
        assert!(
            !is_working_day(day(year, month, number)),
            "{year}-{month}-{number}"
        );
    }
    for (year, month, number) in [(2026, 11, 24), (2027, 1, 11), (2023, 1, 9), (2026, 3, 2)] {
        assert!(
            is_working_day(day(year, month, number)),
            "{year}-{month}-{number}"
        );
    }
}

proptest! {
    #[test]
    fn a_short_date_is_read_back(date in any_day()) {
        prop_assert_eq!(parse_date(&short_date(date)), Ok(date));
        prop_assert_eq!(parse_date(&date.to_string()), Ok(date));
    }

    #[test]
    fn reading_never_panics(typed in any::<String>(), numbers in "[0-9]{0,5}[./ -][0-9]{0,12}[./ -][0-9]{0,5}") {
        let _ = (parse_date(&typed), parse_date(&numbers));
    }

    #[test]
    fn later_filing_is_never_due_earlier(a in any_day(), b in any_day()) {
        prop_assert_eq!(a <= b, review_deadline(a) <= review_deadline(b));
    }

    #[test]
    fn a_working_day_is_never_far(date in any_day()) {
        prop_assert!(date.iter_days().take(12).any(is_working_day));
    }
}
