//! The schedule as a spreadsheet.

use calamine::Data;
use documents::schedule::{ScheduleDocument, ScheduleStatus, xlsx};

use crate::invented::{row, schedule};
use crate::workbook::{cell, first_sheet, part};

fn text(value: &str) -> Data {
    Data::String(value.to_owned())
}

#[test]
fn has_the_same_content_as_the_pdf() {
    let (name, sheet) = first_sheet(&xlsx(&schedule((1..=60).map(row).collect())).unwrap());
    assert_eq!(name, "График");
    assert_eq!(
        cell(&sheet, 0, 0),
        text("Утвержден 20.11.2026, версия 3, О. Д. Рябинина-Ёжикова")
    );
    assert_eq!(
        cell(&sheet, 1, 0),
        text(
            "График проведения аттестации педагогических работников муниципального образования «Приозёрный район» в целях \
             установления квалификационной категории в январе – феврале 2027 г."
        )
    );
    let head: Vec<Data> = (0..6).map(|column| cell(&sheet, 2, column)).collect();
    assert_eq!(
        head,
        [
            "№ п/п",
            "Фамилия Имя Отчество",
            "Заявленная кв. категория",
            "Форма аттестации (очно/дистанционно)",
            "Занимаемая должность, место работы",
            "Ф.И.О. (полностью), должность, место работы эксперта",
        ]
        .map(text)
    );
    for n in 1..=60 {
        let at = 2 + n;
        let expected = row(usize::try_from(n).unwrap());
        let second = expected.experts[1].as_ref().map_or(
            "эксперт не назначен".to_owned(),
            |person| {
                format!(
                    "{}, {}, {}",
                    person.full_name, person.position, person.workplace
                )
            },
        );
        assert_eq!(cell(&sheet, at, 0), Data::Float(n.into()));
        assert_eq!(cell(&sheet, at, 1), text(&expected.full_name));
        assert_eq!(cell(&sheet, at, 2), text(expected.category.title()));
        assert_eq!(cell(&sheet, at, 3), text(expected.form.title()));
        assert_eq!(cell(&sheet, at, 4), text(&expected.position_and_workplace));
        let experts =
            format!("1. Щеглова{n} Ия Львовна, методист, МКУ «Методический центр»\n2. {second}");
        assert_eq!(cell(&sheet, at, 5), text(&experts));
    }
    assert_eq!(
        cell(&sheet, 64, 5),
        text("Рабочий телефон: 8 (38200) 0-00-00")
    );
    assert_eq!(
        cell(&sheet, 64, 0),
        text("Муниципальный координатор ____________________ М. А. Кедрина")
    );
}

#[test]
fn prints_on_landscape_a4_with_the_head_on_every_page() {
    let bytes = xlsx(&schedule(vec![row(1)])).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(
        sheet.contains(r#"<pageSetup paperSize="9" fitToHeight="0" orientation="landscape""#),
        "{sheet}"
    );
    assert!(sheet.contains("Страница &amp;P из &amp;N"), "{sheet}");
    assert!(sheet.contains(r#"<mergeCell ref="A2:F2"/>"#), "{sheet}");
    let book = part(&bytes, "xl/workbook.xml");
    assert!(
        book.contains("_xlnm.Print_Titles") && book.contains("!$3:$3</definedName>"),
        "{book}"
    );
    assert!(part(&bytes, "xl/styles.xml").contains(r#"wrapText="1""#));
}

#[test]
fn a_draft_and_an_empty_schedule_say_so() {
    let draft = ScheduleDocument {
        status: ScheduleStatus::NotApproved,
        ..schedule(vec![])
    };
    let (_, sheet) = first_sheet(&xlsx(&draft).unwrap());
    assert_eq!(cell(&sheet, 0, 0), text("Не утвержден"));
    assert_eq!(
        cell(&sheet, 3, 0),
        text("Педагогических работников в графике нет")
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let document = schedule(vec![row(1)]);
    assert!(xlsx(&document).unwrap() == xlsx(&document).unwrap());
    let created = part(&xlsx(&document).unwrap(), "docProps/core.xml");
    assert!(created.contains("2026-11-24T00:00:00"), "{created}");
}
