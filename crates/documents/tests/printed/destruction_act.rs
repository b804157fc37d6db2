//! The act of destruction of personal data.

use chrono::NaiveDate;
use documents::destruction_act::{ActDocument, LogEntry, pdf};

use crate::poppler::Pdf;

fn act(entries: usize) -> ActDocument {
    ActDocument {
        number: "УПД-2026-0007".into(),
        destroyed_at: NaiveDate::from_ymd_opt(2026, 11, 24)
            .unwrap()
            .and_hms_opt(14, 5, 0)
            .unwrap(),
        municipality: Some("Приозёрный район".into()),
        grounds: "Владелец учётной записи удалил свои регистрационные данные по ссылке".into(),
        kinds: vec![
            "имя пользователя и пароль".into(),
            "согласие на обработку".into(),
        ],
        log: (1..=entries)
            .map(|number| LogEntry {
                number: number.to_string(),
                at: "2026-11-24 05:00:00 UTC".into(),
                event: "registered_account".into(),
                hash: "0123456789abcdef".repeat(4),
            })
            .collect(),
        log_digest: "fedcba9876543210".repeat(4),
    }
}

#[test]
fn says_what_was_destroyed_when_and_why() {
    let file = Pdf::new(&pdf(&act(2)).unwrap());
    assert_eq!(file.info("Tagged"), "yes");
    assert_eq!(
        file.info("Title"),
        "Акт об уничтожении персональных данных № УПД-2026-0007"
    );
    let text = file.text();
    for words in [
        "от 24 ноября 2026 г.",
        "Приозёрный район",
        "24.11.2026 14:05 (местное время)",
        "имя пользователя и пароль",
        "registered_account",
        "fedcba98 76543210",
    ] {
        assert!(text.contains(words), "«{words}» is missing: {text}");
    }
    assert_eq!(file.pages(), 1);
}

#[test]
fn a_long_log_goes_over_pages_under_its_head() {
    let file = Pdf::new(&pdf(&act(120)).unwrap());
    let pages = file.pages();
    assert!(pages > 2, "{pages} pages");
    assert!(file.layout(pages).contains("Контрольная сумма"));
}
