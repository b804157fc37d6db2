//! The inventory of a package.

use chrono::NaiveDate;
use documents::package::{Inventory, InventoryLine, pdf};

use crate::poppler::Pdf;

fn line(number: usize) -> InventoryLine {
    InventoryLine {
        title: format!("Итоговое заключение: Подъёмова{number} Ёлка Ильинична"),
        name: format!("{number:02}_Подъёмова_Ё_И_итоговое_заключение.pdf"),
        size: 48_213,
        sha256: format!("{number:064x}"),
    }
}

fn inventory(lines: usize) -> Inventory {
    Inventory {
        number: "07-2026/П-3".into(),
        municipality: "Приозёрный район".into(),
        handed_on: NaiveDate::from_ymd_opt(2026, 12, 14).unwrap(),
        handed_by: "М. А. Кедрина-Заречная".into(),
        handed_as: "муниципальный координатор".into(),
        people: 7,
        lines: (1..=lines).map(line).collect(),
    }
}

#[test]
fn it_is_a_tagged_a4_document_that_names_every_file_with_its_hash() {
    let file = Pdf::new(&pdf(&inventory(3)).unwrap());
    assert_eq!(file.info("Tagged"), "yes");
    assert_eq!(file.info("Title"), "Опись документов пакета № 07-2026/П-3");
    assert!(file.info("Page size").starts_with("595.276 x 841.89"));
    assert!(file.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"));
    let text = file.text();
    for words in [
        "Опись документов, переданных в Центр аттестации",
        "от 14 декабря 2026 г.",
        "Приозёрный район",
        "Подъёмова2 Ёлка Ильинична",
        "47,1 КБ",
        "Всего документов: 3, общим объёмом 141,2 КБ. Аттестуемых: 7.",
        "Сдал(а)",
        "Принял(а)",
        "М. А. Кедрина-Заречная",
    ] {
        assert!(text.contains(words), "«{words}» is missing from: {text}");
    }
    let digits: String = text.split_whitespace().collect();
    for number in 1..=3 {
        assert!(digits.contains(&format!("{number:064x}")), "{text}");
    }
}

#[test]
fn the_head_is_repeated_and_the_signatures_stand_together() {
    let file = Pdf::new(&pdf(&inventory(90)).unwrap());
    let pages = file.pages();
    assert!(pages > 3, "{pages} pages");
    for page in 1..=pages {
        let text = file.layout(page);
        let head = text.contains("Документ и имя файла");
        assert_eq!(head, text.contains("Подъёмова"), "page {page}: {text}");
        assert!(
            text.contains(&format!("Страница {page} из {pages}")),
            "{text}"
        );
    }
    let last = file.page(pages);
    assert!(
        last.contains("Сдал(а)") && last.contains("Принял(а)"),
        "{last}"
    );
    for number in 1..=90 {
        let name = format!("Подъёмова{number} Ёлка");
        assert_eq!(file.text().matches(&name).count(), 1, "{name}");
    }
}

#[test]
fn the_same_package_makes_the_same_bytes() {
    assert_eq!(pdf(&inventory(5)).unwrap(), pdf(&inventory(5)).unwrap());
}

#[test]
fn long_words_stay_on_the_page() {
    let mut long = inventory(1);
    long.lines[0].title = "Ж".repeat(300);
    long.lines[0].name = format!("{}.pdf", "щ".repeat(200));
    long.municipality = "Ы".repeat(200);
    let (right, _) = Pdf::new(&pdf(&long).unwrap()).extent();
    assert!(
        right <= 595.3 - 12.0 / 25.4 * 72.0 + 1.0,
        "a word ends at {right} pt"
    );
}
