//! The application form as a file and as pages.

use documents::application_form::{ApplicationForm, pdf};

use crate::invented::{application, document, material};
use crate::poppler::Pdf;

fn long() -> ApplicationForm {
    let documents = (1..=40)
        .map(|n| document("Грамота", &format!("Грамота № {n}.pdf")))
        .collect();
    ApplicationForm {
        documents,
        ..application()
    }
}

#[test]
fn is_a_tagged_accessible_a4_file_with_title_and_date() {
    let file = Pdf::new(&pdf(&application()).unwrap());
    assert_eq!(file.info("Tagged"), "yes");
    assert_eq!(file.info("Title"), "Заявление АТ-2026-00184, версия 2");
    assert!(file.info("Page size").ends_with("(A4)"));
    assert!(
        file.info("CreationDate").contains("Nov 24"),
        "{}",
        file.info("CreationDate")
    );
    let metadata = file.metadata();
    assert!(
        metadata.contains("<pdfuaid:part>1</pdfuaid:part>"),
        "{metadata}"
    );
    assert!(metadata.contains("<rdf:li>ru-RU</rdf:li>"), "{metadata}");
    let structure = file.structure();
    let heading = structure.split("H1").nth(1).expect("a heading");
    assert!(
        heading
            .lines()
            .nth(1)
            .is_some_and(|line| line.contains("ЗАЯВЛЕНИЕ")),
        "{structure}"
    );
}

#[test]
fn every_page_has_number_version_code_and_page_of_pages() {
    let file = Pdf::new(&pdf(&long()).unwrap());
    let pages = file.pages();
    assert!(pages >= 2, "{pages} pages");
    for page in 1..=pages {
        let text = file.page(page);
        let foot = "Дело № АТ-2026-00184 версия 2 код проверки K7QM-3FXD";
        assert!(text.contains(foot), "page {page}: {text}");
        assert!(
            text.contains(&format!("Страница {page} из {pages}")),
            "page {page}: {text}"
        );
    }
}

#[test]
fn an_ordinary_form_is_one_page() {
    assert_eq!(Pdf::new(&pdf(&application()).unwrap()).pages(), 1);
}

#[test]
fn consent_and_signature_stay_together() {
    for count in 0..30 {
        let documents = (0..count)
            .map(|n| document("Грамота", &format!("{n}.pdf")))
            .collect();
        let file = Pdf::new(
            &pdf(&ApplicationForm {
                documents,
                ..application()
            })
            .unwrap(),
        );
        let last = file.page(file.pages());
        assert!(
            last.contains("заполнено мною лично") && last.contains("личная подпись"),
            "{count} documents: {last}"
        );
    }
}

#[test]
fn only_web_addresses_are_clickable() {
    let links = [
        "https://example.org/a",
        "http://example.org/b",
        "file:///F:/c.pdf",
        "javascript:alert(4)",
    ];
    let materials = links.map(|link| material("Материал", link)).into();
    let file = Pdf::new(
        &pdf(&ApplicationForm {
            materials,
            ..application()
        })
        .unwrap(),
    );
    let (text, clickable) = (file.text(), file.links());
    for link in links {
        assert!(text.contains(link), "{text}");
        assert_eq!(
            clickable.contains(link),
            link.starts_with("http"),
            "{clickable}"
        );
    }
}

#[test]
fn nothing_runs_off_the_page() {
    let word = "Ж".repeat(300);
    let mut form = application();
    form.applicant.full_name_genitive = word.clone();
    form.applicant.workplace = word.clone();
    form.applicant.email = format!("{}@example.org", "w".repeat(120));
    form.applicant.position = word.clone();
    form.documents = vec![document(&word, &word)];
    form.materials = vec![material(
        &word,
        &format!("https://example.org/{}", "W".repeat(300)),
    )];
    let (right, bottom) = Pdf::new(&pdf(&form).unwrap()).extent();
    // Up to 4 pt of punctuation may hang into the margin of 15 mm.
    assert!(
        right <= 595.3 - 15.0 / 25.4 * 72.0 + 4.0,
        "a word ends at {right} pt"
    );
    assert!(bottom <= 842.0, "a word ends at {bottom} pt");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert!(pdf(&long()).unwrap() == pdf(&long()).unwrap());
}
