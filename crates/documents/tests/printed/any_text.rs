//! No text that a person can type keeps a document from being made.

use documents::application_form;
use documents::schedule;
use proptest::prelude::*;

use crate::invented::{application, document, expert, material, row, schedule as schedule_of};
use crate::poppler::Pdf;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_application_is_always_made(text in any::<String>(), word in "\\PC{0,80}") {
        let mut form = application();
        form.applicant.full_name_genitive = text.clone();
        form.applicant.workplace = word.clone();
        form.case_number = word.clone();
        form.documents = vec![document(&word, &text)];
        form.materials = vec![material(&text, &format!("https://example.org/{word}"))];
        prop_assert!(application_form::pdf(&form).is_ok());
    }

    #[test]
    fn a_schedule_is_always_made(text in any::<String>(), word in "\\PC{0,80}") {
        let mut teacher = row(1);
        teacher.full_name = text.clone();
        teacher.position_and_workplace = word.clone();
        teacher.experts = [Some(expert(&word, &text, &word)), None];
        let mut document = schedule_of(vec![teacher]);
        document.municipality = word;
        prop_assert!(schedule::pdf(&document).is_ok());
        prop_assert!(schedule::xlsx(&document).is_ok());
    }
}

#[test]
fn what_the_font_lacks_becomes_a_question_mark_and_invisible_marks_go() {
    let mut form = application();
    form.applicant.workplace = "Школа 😀\u{202e}ё\u{0301}\u{e000}\u{0}я".into();
    let text = Pdf::new(&application_form::pdf(&form).unwrap()).text();
    assert!(text.contains("Школа ?ё"), "{text}");
}
