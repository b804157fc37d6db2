//! The printed journal of registration.

use chrono::NaiveDate;
use documents::journal::{Entry, JournalDocument, pdf};

use crate::poppler::Pdf;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn entry(n: u32) -> Entry {
    let rejected = n.is_multiple_of(5);
    Entry {
        registration_number: (!rejected).then(|| format!("14-2026/{n:04}")),
        decided_at: day(n % 28 + 1).and_hms_opt(9, 5, 0).unwrap(),
        decided_by: "Кедрова Майя Львовна".into(),
        full_name: format!("Подъёмов{n} Пётр Ильич"),
        case_number: format!("АТ-2026-{n:05}"),
        duty: "учитель, математика, МБОУ «Заречная СОШ № 4»".into(),
        claimed: "высшая, очно".into(),
        filed_on: Some(day(1)),
        reason: rejected.then(|| "нет подписи. Подпишите вторую страницу".into()),
    }
}

fn journal(entries: Vec<Entry>) -> JournalDocument {
    JournalDocument {
        place: "муниципальное образование «Приозёрный район»".into(),
        days: (!entries.is_empty()).then(|| (day(1), day(24))),
        filter: vec!["форма аттестации: очно".into()],
        printed_on: day(24),
        entries,
    }
}

fn print(document: &JournalDocument) -> Pdf {
    Pdf::new(&pdf(document).unwrap())
}

#[test]
fn says_where_when_and_what_was_decided_by_whom() {
    let file = print(&journal(vec![entry(1), entry(5)]));
    assert_eq!(file.info("Tagged"), "yes");
    assert!(file.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"));
    let text = file.text();
    for words in [
        "Журнал регистрации заявлений педагогических работников на аттестацию",
        "муниципальное образование «Приозёрный район»",
        "1 ноября 2026 г. – 24 ноября 2026 г.",
        "Отбор: форма аттестации: очно",
        "14-2026/0001",
        "Подъёмов1 Пётр Ильич",
        "без номера",
        "Отклонено: нет подписи. Подпишите вторую страницу",
        "Кедрова Майя Львовна",
        "Итого: 2, из них зарегистрировано 1, отклонено 1",
    ] {
        assert!(text.contains(words), "«{words}»: {text}");
    }
}

#[test]
fn every_page_repeats_the_head_and_counts_its_own_rows() {
    let file = print(&journal((1..=60).map(entry).collect()));
    let pages = file.pages();
    assert!(pages > 2, "{pages} pages");
    let (mut registered, mut rejected) = (0, 0);
    for number in 1..=pages {
        let text = file.page(number);
        assert!(
            text.contains("Фамилия Имя Отчество, номер заявления"),
            "{text}"
        );
        assert!(
            text.contains("Всего: зарегистрировано 48, отклонено 12"),
            "{text}"
        );
        assert!(
            text.contains(&format!("Страница {number} из {pages}")),
            "{text}"
        );
        let (_, rest) = text.split_once("На странице: зарегистрировано ").unwrap();
        let (here, rest) = rest.split_once(", отклонено ").unwrap();
        let (refused, _) = rest.split_once('.').unwrap();
        assert_eq!(
            text.matches("14-2026/").count(),
            here.parse::<usize>().unwrap(),
            "{text}"
        );
        registered += here.parse::<usize>().unwrap();
        rejected += refused.parse::<usize>().unwrap();
    }
    assert_eq!((registered, rejected), (48, 12));
}

#[test]
fn an_empty_journal_says_so() {
    let text = print(&journal(Vec::new())).text();
    assert!(
        text.contains("записей нет") && text.contains("Записей нет"),
        "{text}"
    );
}
