//! The review before registration: days of a correction, ready texts, names that are alike.

use chrono::{Days, NaiveDate};
use domain::{
    applications::{
        correction::{correction_deadline, correction_words},
        reasons::RejectionReason,
        templates,
    },
    calendar::{is_working_day, review_deadline, review_deadline_in, working_days_after},
    organisations::{alike, likeness},
    reasons::ReasonKind,
};
use proptest::prelude::*;

#[expect(clippy::unwrap_used, reason = "a helper of tests with literals only")]
fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn a_correction_has_five_working_days() {
    let table = [
        // Tuesday; a weekend between.
        (day(2026, 11, 24), day(2026, 12, 1)),
        // Friday, Saturday and Sunday begin counting on Monday.
        (day(2026, 11, 27), day(2026, 12, 4)),
        (day(2026, 11, 28), day(2026, 12, 4)),
        (day(2026, 11, 29), day(2026, 12, 4)),
        // The Day of National Unity, a Wednesday.
        (day(2026, 11, 2), day(2026, 11, 10)),
        // The new year's holidays.
        (day(2026, 12, 30), day(2027, 1, 14)),
        // 9 May 2027 is a Sunday: the Monday is free.
        (day(2027, 5, 6), day(2027, 5, 14)),
    ];
    for (from, until) in table {
        assert_eq!(correction_deadline(from), until, "{from}");
    }
}

#[test]
fn what_is_left_of_a_correction_in_words() {
    let until = day(2026, 12, 1);
    assert_eq!(
        correction_words(until, day(2026, 11, 28)),
        "осталось 3\u{a0}дня"
    );
    assert_eq!(correction_words(until, until), "сегодня последний день");
    assert_eq!(
        correction_words(until, day(2026, 12, 3)),
        "доработка просрочена на 2\u{a0}дня"
    );
}

#[test]
fn the_review_has_the_days_that_are_set() {
    let filed = day(2026, 11, 24);
    assert_eq!(review_deadline_in(filed, 20), day(2026, 12, 14));
    assert_eq!(review_deadline_in(filed, 30), review_deadline(filed));
}

#[test]
fn ready_texts_fit_the_letter_and_say_what_to_do() {
    for reason in RejectionReason::ALL {
        let texts = templates::of(*reason);
        assert!(texts.len() <= 2, "{reason:?}");
        assert_eq!(texts.is_empty(), reason.needs_comment(), "{reason:?}");
        for text in texts {
            assert!(text.ends_with('.') && !text.contains('!'), "{text}");
            assert!(templates::is_untouched(&format!(" {text} ")));
        }
    }
    assert!(templates::is_untouched(" \n"));
    assert!(!templates::is_untouched("На второй странице нет подписи"));
}

#[test]
fn only_a_second_application_cannot_be_mended() {
    let fatal: Vec<_> = RejectionReason::ALL
        .iter()
        .filter(|reason| !reason.can_be_mended())
        .collect();
    assert_eq!(fatal, [&RejectionReason::Duplicate]);
}

#[test]
fn names_are_alike_whatever_the_legal_form() {
    let list = vec![
        "МАОУ «Лицей № 4»",
        "МБОУ «Моховская СОШ»",
        "МБОУ «Моховская СОШ № 2»",
        "МБДОУ «Детский сад «Моховичок»",
        "МБОУ «Берёзовская СОШ»",
    ];
    let found = |typed: &str| alike(typed, list.clone(), |name| name, 5);
    assert_eq!(
        found("Моховская школа").first(),
        Some(&"МБОУ «Моховская СОШ»")
    );
    assert_eq!(
        found("моховская сош №2").first(),
        Some(&"МБОУ «Моховская СОШ № 2»")
    );
    assert_eq!(found("Березовская ООШ"), ["МБОУ «Берёзовская СОШ»"]);
    assert_eq!(found("лицей 4"), ["МАОУ «Лицей № 4»"]);
    assert!(found("Частная гимназия «Свет»").is_empty());
    assert_eq!(alike("школа", list.clone(), |name| name, 1).len(), 0);
}

proptest! {
    #[test]
    fn likeness_is_between_nothing_and_all(one in any::<String>(), other in any::<String>()) {
        let measure = likeness(&one, &other);
        prop_assert!((0.0..=1.0).contains(&measure));
        prop_assert_eq!(measure, likeness(&other, &one));
    }

    #[test]
    fn the_last_day_is_a_working_day(days in 0u64..73_000, count in 1u32..30) {
        let from = day(1900, 1, 1) + Days::new(days);
        let until = working_days_after(from, count);
        prop_assert!(is_working_day(until) && until > from);
        let between = from.iter_days().skip(1).take_while(|day| *day <= until);
        prop_assert_eq!(between.filter(|day| is_working_day(*day)).count(), count as usize);
    }
}
