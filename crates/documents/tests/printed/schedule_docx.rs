//! The schedule as a text document.

use documents::schedule::{ScheduleDocument, ScheduleStatus, docx};
use std::{process::Command, sync::OnceLock};

use crate::invented::{row, schedule};
use crate::workbook::part;

/// The words of the document's body, without the marks around them.
fn words(bytes: &[u8]) -> String {
    let xml = part(bytes, "word/document.xml");
    let mut text = String::new();
    let mut inside = false;
    for sign in xml.replace("</w:p>", "\n").chars() {
        match sign {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(sign),
            _ => {}
        }
    }
    text
}

#[test]
fn has_the_same_content_as_the_pdf() {
    let text = words(&docx(&schedule((1..=60).map(row).collect())).unwrap());
    let expected = [
        "Утвержден 20.11.2026, версия 3, О. Д. Рябинина-Ёжикова",
        "муниципального образования «Приозёрный район» в целях установления квалификационной категории в январе – феврале 2027 г.",
        "Ф.И.О. (полностью), должность, место работы эксперта",
        "Муниципальный координатор ____________________ М. А. Кедрина",
        "Рабочий телефон: 8 (38200) 0-00-00",
    ];
    for words in expected {
        assert!(text.contains(words), "{words}");
    }
    for n in 1..=60 {
        let expected = row(n);
        for words in [
            expected.full_name.as_str(),
            expected.category.title(),
            expected.form.title(),
            &expected.position_and_workplace,
            &format!("1. Щеглова{n} Ия Львовна, методист, МКУ «Методический центр»"),
        ] {
            assert!(text.contains(&format!("{words}\n")), "{words}");
        }
    }
}

#[test]
fn prints_on_landscape_a4_with_the_head_on_every_page() {
    let bytes = docx(&schedule(vec![row(1), row(2)])).unwrap();
    let xml = part(&bytes, "word/document.xml");
    assert!(
        xml.contains(r#"w:w="16838""#) && xml.contains(r#"w:orient="landscape""#),
        "{xml}"
    );
    assert_eq!(xml.matches("<w:tblHeader />").count(), 1);
    let head = xml.find("<w:tblHeader />").unwrap();
    assert!(head < xml.find("Заявленная кв. категория").unwrap());
    assert!(head > xml.find("<w:tbl>").unwrap());
}

#[test]
fn a_draft_and_an_empty_schedule_say_so_and_texts_are_literal() {
    let draft = ScheduleDocument {
        status: ScheduleStatus::NotApproved,
        ..schedule(vec![])
    };
    let text = words(&docx(&draft).unwrap());
    assert!(text.contains("Не утвержден\n"), "{text}");
    assert!(
        text.contains("Педагогических работников в графике нет"),
        "{text}"
    );
    let mut hostile = row(1);
    hostile.full_name = "<w:trPr> & «Ёж» \"к\"".into();
    let xml = part(
        &docx(&schedule(vec![hostile])).unwrap(),
        "word/document.xml",
    );
    assert!(xml.contains("&lt;w:trPr&gt; &amp; «Ёж»"), "{xml}");
    assert_eq!(xml.matches("<w:tblHeader />").count(), 1);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let document = schedule(vec![row(1)]);
    assert!(docx(&document).unwrap() == docx(&document).unwrap());
    let created = part(&docx(&document).unwrap(), "docProps/core.xml");
    assert!(created.contains("2026-11-24T00:00:00Z"), "{created}");
}

/// Where LibreOffice is installed, it opens the document and reads the same words.
#[test]
fn libre_office_opens_it() {
    static OFFICE: OnceLock<bool> = OnceLock::new();
    let here = *OFFICE.get_or_init(|| Command::new("soffice").arg("--version").output().is_ok());
    if !here {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("grafik.docx");
    std::fs::write(&file, docx(&schedule((1..=60).map(row).collect())).unwrap()).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.path().display());
    let arguments = [
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
    ];
    let done = Command::new("soffice")
        .arg(profile)
        .args(arguments)
        .args([folder.path(), &file])
        .output()
        .unwrap();
    assert!(done.status.success());
    let text = std::fs::read_to_string(folder.path().join("grafik.txt")).unwrap();
    assert!(text.contains("Щеглова60 Ия Львовна"), "{text}");
}
