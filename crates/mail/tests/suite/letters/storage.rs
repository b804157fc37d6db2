use mail::Letter;
use mail::letters::Rejected;

use crate::samples::all;

#[test]
fn every_letter_survives_the_outbox_under_its_kind() {
    for letter in all("Мария Ивановна", "слова") {
        let stored = serde_json::to_value(&letter).unwrap();
        assert_eq!(stored.get("kind").unwrap(), letter.kind());
        assert_eq!(serde_json::from_value::<Letter>(stored).unwrap(), letter);
    }
}

/// A row written by an earlier version; renaming a field would make it unreadable.
#[test]
fn a_stored_letter_stays_readable() {
    let stored = r#"{"kind":"rejected","name":"Мария Ивановна","case_number":"АТ-2026-00184",
        "reason":"Нет подписи","link":"/applications/184"}"#;
    let expected = Letter::Rejected(Rejected {
        name: "Мария Ивановна".into(),
        case_number: "АТ-2026-00184".into(),
        reason: "Нет подписи".into(),
        comment: None,
        link: "/applications/184".into(),
    });
    assert_eq!(serde_json::from_str::<Letter>(stored).unwrap(), expected);
}
