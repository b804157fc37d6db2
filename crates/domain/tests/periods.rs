//! Periods of attestation.

use chrono::{Datelike, Days, NaiveDate};
use domain::periods::{DECISION_DAYS, Period, PlanningFacts, school_year_periods, suggest_period};
use proptest::prelude::*;

#[expect(clippy::unwrap_used, reason = "a helper of tests with literals only")]
fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn facts(
    today: NaiveDate,
    filed_on: NaiveDate,
    category_ends_on: Option<NaiveDate>,
) -> PlanningFacts {
    PlanningFacts {
        today,
        filed_on,
        category_ends_on,
        decision_days: DECISION_DAYS,
    }
}

#[test]
fn a_school_year_has_eight_overlapping_periods() {
    let labels: Vec<String> = school_year_periods(2017)
        .iter()
        .map(Period::label)
        .collect();
    let expected = [
        "сентябрь-октябрь 2017",
        "октябрь-ноябрь 2017",
        "ноябрь-декабрь 2017",
        "декабрь 2017 – январь 2018",
        "январь-февраль 2018",
        "февраль-март 2018",
        "март-апрель 2018",
        "апрель-май 2018",
    ];
    assert_eq!(labels, expected);
}

#[test]
fn headings_stand_in_the_prepositional_case() {
    let phrases: Vec<String> = school_year_periods(2017)
        .iter()
        .map(Period::heading_phrase)
        .collect();
    assert_eq!(phrases[4], "в\u{a0}январе-феврале 2018\u{a0}г.");
    assert_eq!(phrases[3], "в\u{a0}декабре 2017 – январе 2018\u{a0}г.");
    assert_eq!(phrases[7], "в\u{a0}апреле-мае 2018\u{a0}г.");
    let june = Period::of_months(2018, 6, 1).unwrap();
    assert_eq!(
        (june.label(), june.heading_phrase()),
        ("июнь 2018".into(), "в\u{a0}июне 2018\u{a0}г.".into())
    );
}

#[test]
fn a_period_is_whole_months() {
    let table = [
        (day(2026, 9, 2), day(2026, 10, 31), "period_start"),
        (day(2026, 9, 1), day(2026, 10, 30), "period_end"),
        (day(2026, 9, 1), day(2026, 8, 31), "period_order"),
        (day(2026, 9, 1), day(2027, 9, 30), "period_too_long"),
    ];
    for (start, end, code) in table {
        assert_eq!(Period::new(start, end).unwrap_err().code(), code);
    }
    let leap = Period::new(day(2028, 1, 1), day(2028, 2, 29)).unwrap();
    assert!(leap.contains(day(2028, 2, 29)) && !leap.contains(day(2028, 3, 1)));
    assert!(Period::new(day(2026, 9, 1), day(2027, 8, 31)).is_ok());
    assert_eq!(
        (
            Period::of_months(2026, 13, 2),
            Period::of_months(2026, 1, 0)
        ),
        (None, None)
    );
}

#[test]
fn the_first_working_day_skips_weekends_and_holidays() {
    let first = |year, month| {
        Period::of_months(year, month, 2)
            .unwrap()
            .first_working_day()
    };
    assert_eq!(first(2026, 9), day(2026, 9, 1));
    assert_eq!(first(2026, 11), day(2026, 11, 2));
    assert_eq!(first(2027, 1), day(2027, 1, 11));
    assert_eq!(first(2018, 1), day(2018, 1, 9));
    assert_eq!(first(2027, 5), day(2027, 5, 4));
}

#[test]
fn the_latest_period_in_time_is_suggested() {
    let periods = school_year_periods(2026);
    let filed = day(2026, 11, 24);
    let suggested = suggest_period(&periods, facts(filed, filed, None)).unwrap();
    assert_eq!(suggested.period.label(), "декабрь 2026 – январь 2027");
    assert_eq!(suggested.warning, None);

    let filed = day(2026, 8, 20);
    let early = suggest_period(&periods, facts(filed, filed, Some(day(2026, 11, 30)))).unwrap();
    assert_eq!(
        early.period.label(),
        "сентябрь-октябрь 2026",
        "filing + 90 days is 18 November"
    );
}

#[test]
fn without_a_period_in_time_the_earliest_is_suggested_with_a_warning() {
    let periods = school_year_periods(2026);
    let filed = day(2026, 11, 24);
    let expired = suggest_period(&periods, facts(filed, filed, Some(day(2026, 12, 15)))).unwrap();
    assert_eq!(expired.period.label(), "декабрь 2026 – январь 2027");
    assert_eq!(
        expired.warning.unwrap(),
        "Ни один период не заканчивается к 15\u{a0}декабря 2026\u{a0}г. (срок действия категории): предложен ближайший, \
         назначьте начало как можно раньше"
    );
    let late = suggest_period(&periods, facts(day(2027, 2, 10), filed, None)).unwrap();
    assert!(
        late.warning
            .unwrap()
            .contains("срок рассмотрения заявления")
    );
    assert_eq!(
        suggest_period(&periods, facts(day(2027, 4, 1), filed, None)),
        None
    );
}

fn a_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..700).prop_map(|days| day(2026, 1, 1) + Days::new(days))
}

proptest! {
    #[test]
    fn every_month_count_makes_whole_months(year in 1i32..9998, month in 1u32..=12, months in 1u32..=12) {
        let period = Period::of_months(year, month, months).unwrap();
        prop_assert_eq!(period.ends_on().succ_opt().unwrap().day(), 1);
        prop_assert_eq!(Period::new(period.starts_on(), period.ends_on()), Ok(period));
        prop_assert!(period.contains(period.first_working_day()));
    }

    #[test]
    fn school_years_never_panic(year in any::<i32>()) {
        prop_assert!(school_year_periods(year).len() <= 8);
    }

    #[test]
    fn labels_differ(year in 2000i32..2100) {
        let mut labels: Vec<String> = [year, year + 1].into_iter().flat_map(school_year_periods).map(|p| p.label()).collect();
        labels.sort();
        labels.dedup();
        prop_assert_eq!(labels.len(), 16);
    }

    #[test]
    fn a_suggestion_is_ahead_and_in_time_or_warned(today in a_day(), filed in a_day(), end in proptest::option::of(a_day())) {
        let periods: Vec<Period> = [2025, 2026, 2027].into_iter().flat_map(school_year_periods).collect();
        let facts = facts(today, filed, end);
        let suggested = suggest_period(&periods, facts).unwrap();
        prop_assert!(suggested.period.starts_on() > today);
        prop_assert_eq!(suggested.warning.is_none(), suggested.period.ends_on() <= facts.latest_end());
    }

    #[test]
    fn a_later_end_of_the_category_never_brings_an_earlier_period(today in a_day(), end in a_day(), more in 0u64..400) {
        let periods: Vec<Period> = [2025, 2026, 2027].into_iter().flat_map(school_year_periods).collect();
        let suggest = |end| suggest_period(&periods, facts(today, today, Some(end))).unwrap().period;
        prop_assert!(suggest(end) <= suggest(end + Days::new(more)));
    }

    #[test]
    fn the_order_of_the_list_does_not_matter(today in a_day(), filed in a_day()) {
        let periods = school_year_periods(2026);
        let reversed: Vec<Period> = periods.iter().rev().copied().collect();
        let facts = facts(today, filed, None);
        prop_assert_eq!(suggest_period(&periods, facts), suggest_period(&reversed, facts));
    }
}

#[test]
fn every_period_says_why_it_suits() {
    use domain::periods::{PeriodFit, advise};
    let periods = school_year_periods(2026);
    let facts = facts(day(2026, 11, 24), day(2026, 11, 20), None);
    let told = |open: &dyn Fn(&Period) -> bool| -> Vec<(PeriodFit, String)> {
        advise(&periods, facts, open)
            .into_iter()
            .map(|advice| (advice.fit, advice.reason.replace('\u{a0}', " ")))
            .collect()
    };
    let all = told(&|_| true);
    assert_eq!(all[2], (PeriodFit::Begun, "Период уже начался".into()));
    let suggested = "последний период, который закончится до 18.02.2027 (90 дней с подачи)";
    assert_eq!(all[3], (PeriodFit::Suggested, suggested.into()));
    let late = "Закончится на 10 дней позже 90 дней с подачи заявления";
    assert_eq!(all[4], (PeriodFit::Late, late.into()));
    // The suggested one is closed: none other ends in time.
    let fits: Vec<PeriodFit> = told(&|period| period.starts_on() != day(2026, 12, 1))
        .into_iter()
        .map(|(fit, _)| fit)
        .collect();
    assert_eq!(fits[3], PeriodFit::Suits);
    assert_eq!(fits[4], PeriodFit::Nearest);
}
