//! What must be true of a draft before its form is printed: each mistake by its field and code.

use chrono::NaiveDate;
use domain::applications::{
    AttestationForm, ClaimedCategory, HeldCategory,
    draft::{DraftAnswers, check},
};
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    day(2026, 11, 24)
}

fn complete() -> DraftAnswers {
    DraftAnswers {
        held_category: Some(HeldCategory::First),
        held_until: Some(day(2027, 3, 1)),
        held_indefinitely: false,
        claimed_category: Some(ClaimedCategory::Highest),
        form: Some(AttestationForm::InPerson),
        simplified_grounds: None,
        position: Some("учитель".into()),
        position_needs_subject: true,
        subjects: Some("математика".into()),
        workplace: Some("МБОУ «Сосновская СОШ»".into()),
        name_genitive: Some("Берёзовой Анны Петровны".into()),
        has_presentation: false,
        has_awards: false,
        has_attestation_sheet: false,
    }
}

fn mistakes(draft: &DraftAnswers) -> Vec<(&'static str, &'static str)> {
    let errors = check(draft, today()).err().unwrap_or_default();
    for error in &errors {
        assert!(!error.message.is_empty());
    }
    errors
        .into_iter()
        .map(|error| (error.field, error.code))
        .collect()
}

fn after(change: impl Fn(&mut DraftAnswers)) -> Vec<(&'static str, &'static str)> {
    let mut draft = complete();
    change(&mut draft);
    mistakes(&draft)
}

#[test]
fn a_complete_draft_can_be_printed() {
    let printed = check(&complete(), today()).unwrap();
    assert_eq!(printed.claimed_category, ClaimedCategory::Highest);
    assert_eq!(printed.held_until, Some(day(2027, 3, 1)));
}

#[test]
fn an_empty_draft_hears_of_every_gap_at_once_in_the_order_of_the_pages() {
    let empty = DraftAnswers {
        position_needs_subject: true,
        ..DraftAnswers::default()
    };
    let wanted = [
        ("organisation_id", "required"),
        ("position_id", "required"),
        ("subjects", "required"),
        ("name_genitive", "required"),
        ("held_category", "required"),
        ("claimed_category", "required"),
        ("form", "required"),
    ];
    assert_eq!(mistakes(&empty), wanted);
}

#[test]
fn each_mistake_of_the_person_is_told_at_its_field() {
    assert_eq!(
        after(|d| d.workplace = Some("  ".into())),
        [("organisation_id", "required")]
    );
    assert_eq!(after(|d| d.position = None), [("position_id", "required")]);
    assert_eq!(
        after(|d| d.subjects = Some(String::new())),
        [("subjects", "required")]
    );
    assert_eq!(
        after(|d| d.name_genitive = Some(" ".into())),
        [("name_genitive", "required")]
    );
    let without_subject = after(|d| {
        d.subjects = None;
        d.position_needs_subject = false;
    });
    assert_eq!(without_subject, []);
}

#[test]
fn each_mistake_of_the_held_category_is_told_at_its_field() {
    assert_eq!(after(|d| d.held_until = None), [("held_until", "required")]);
    assert_eq!(
        after(|d| d.held_indefinitely = true),
        [("held_until", "date_and_indefinite")]
    );
    let indefinitely = after(|d| {
        d.held_until = None;
        d.held_indefinitely = true;
    });
    assert_eq!(indefinitely, []);
    let none = |d: &mut DraftAnswers| {
        d.held_category = Some(HeldCategory::None);
        d.claimed_category = Some(ClaimedCategory::First);
    };
    assert_eq!(after(none), [("held_until", "date_without_category")]);
    let none_indefinitely = after(|d| {
        none(d);
        d.held_until = None;
        d.held_indefinitely = true;
    });
    assert_eq!(none_indefinitely, [("held_until", "date_without_category")]);
}

#[test]
fn a_date_of_the_held_category_may_be_past_but_not_absurd() {
    let with = |date| after(move |d| d.held_until = Some(date));
    assert_eq!(with(day(1990, 1, 1)), []);
    assert_eq!(with(day(1989, 12, 31)), [("held_until", "too_early")]);
    assert_eq!(with(day(2031, 11, 24)), []);
    assert_eq!(with(day(2031, 11, 25)), [("held_until", "too_late")]);
}

#[test]
fn the_highest_category_needs_one_held_before() {
    let without = after(|d| {
        d.held_category = Some(HeldCategory::None);
        d.held_until = None;
    });
    assert_eq!(without, [("claimed_category", "highest_needs_category")]);
    assert_eq!(after(|d| d.held_category = Some(HeldCategory::Highest)), []);
}

#[test]
fn the_simplified_form_needs_its_grounds_and_three_documents() {
    let simplified = |d: &mut DraftAnswers| d.form = Some(AttestationForm::Simplified);
    let wanted = [
        ("simplified_grounds", "required"),
        ("presentation", "document_missing"),
        ("awards", "document_missing"),
        ("attestation_sheet", "document_missing"),
    ];
    assert_eq!(after(simplified), wanted);
    let filled = after(|d| {
        simplified(d);
        d.simplified_grounds = Some("победитель конкурса «Учитель года»".into());
        d.has_presentation = true;
        d.has_awards = true;
    });
    assert_eq!(filled, [("attestation_sheet", "document_missing")]);
}

proptest! {
    #[test]
    fn a_draft_is_either_complete_or_told_what_it_lacks(
        held in proptest::option::of(0_usize..3),
        until in proptest::option::of(-20_000_i64..20_000),
        indefinitely: bool,
        claimed in proptest::option::of(0_usize..2),
        form in proptest::option::of(0_usize..3),
        grounds in proptest::option::of(" {0,2}[а-я]{0,3}"),
        documents: (bool, bool, bool),
    ) {
        let mut draft = complete();
        draft.held_category = held.map(|at| HeldCategory::ALL[at]);
        draft.held_until = until.and_then(|days| today().checked_add_signed(chrono::Duration::days(days)));
        draft.held_indefinitely = indefinitely;
        draft.claimed_category = claimed.map(|at| ClaimedCategory::ALL[at]);
        draft.form = form.map(|at| AttestationForm::ALL[at]);
        draft.simplified_grounds = grounds;
        (draft.has_presentation, draft.has_awards, draft.has_attestation_sheet) = documents;
        match check(&draft, today()) {
            Ok(printed) => {
                prop_assert_eq!(Some(printed.held_category), draft.held_category);
                prop_assert!(printed.held_category != HeldCategory::None || draft.held_until.is_none());
                prop_assert!(printed.claimed_category != ClaimedCategory::Highest || printed.held_category != HeldCategory::None);
                prop_assert!(printed.form != AttestationForm::Simplified || documents == (true, true, true));
            }
            Err(errors) => prop_assert!(!errors.is_empty()),
        }
    }
}
