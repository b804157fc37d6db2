//! Registers as spreadsheets.

use calamine::Data;
use documents::DocumentError;
use documents::register::{Cell, Column, RegisterSheet, xlsx};

use crate::invented::day;
use crate::workbook::{cell, first_sheet, part};

fn register(count: u32) -> RegisterSheet {
    let column = |title: &str| Column {
        title: title.into(),
        width: 18.0,
    };
    RegisterSheet {
        title: "Журнал регистрации отозванных заявлений".into(),
        sheet_name: "Отозванные: 2026/27".into(),
        made_on: day(2026, 11, 24),
        columns: [
            "Фамилия Имя Отчество",
            "Дата",
            "Зарегистрировался",
            "Номер",
            "Примечание",
        ]
        .map(column)
        .into(),
        rows: (1..=count).map(cells).collect(),
    }
}

fn cells(n: u32) -> Vec<Cell> {
    let date = day(2026, 11, 1) + chrono::Days::new(n.into());
    vec![
        Cell::Text(format!("Подъёмова-{n} Ёлка № {n}")),
        Cell::Date(date),
        Cell::DateTime(date.and_hms_opt(9, 5, 30).unwrap()),
        Cell::Number(f64::from(n) + 0.5),
        if n == 1 {
            Cell::Text("=1+1".into())
        } else {
            Cell::Empty
        },
    ]
}

#[test]
fn every_row_is_there_and_typed() {
    let (name, sheet) = first_sheet(&xlsx(&register(200)).unwrap());
    assert_eq!(name, "Отозванные  2026 27");
    assert_eq!(
        cell(&sheet, 0, 0),
        Data::String("Журнал регистрации отозванных заявлений".into())
    );
    assert_eq!(cell(&sheet, 1, 2), Data::String("Зарегистрировался".into()));
    for n in 1..=200 {
        let at = n + 1;
        let date = day(2026, 11, 1) + chrono::Days::new(n.into());
        assert_eq!(
            cell(&sheet, at, 0),
            Data::String(format!("Подъёмова-{n} Ёлка № {n}"))
        );
        assert_eq!(
            moment(&cell(&sheet, at, 1)),
            date.and_hms_opt(0, 0, 0).unwrap()
        );
        assert_eq!(
            moment(&cell(&sheet, at, 2)),
            date.and_hms_opt(9, 5, 30).unwrap()
        );
        assert_eq!(cell(&sheet, at, 3), Data::Float(f64::from(n) + 0.5));
    }
    assert_eq!(sheet.end().map(|(row, _)| row), Some(201));
}

/// The cell's date, counted from the spreadsheet's day 0; fails when the cell is not typed as a date.
fn moment(cell: &Data) -> chrono::NaiveDateTime {
    let Data::DateTime(value) = cell else {
        panic!("not a date: {cell:?}")
    };
    let seconds = (value.as_f64() * 86_400.0).round();
    day(1899, 12, 30).and_hms_opt(0, 0, 0).unwrap() + chrono::Duration::seconds(seconds as i64)
}

#[test]
fn text_is_never_a_formula() {
    let bytes = xlsx(&register(1)).unwrap();
    let (_, sheet) = first_sheet(&bytes);
    assert_eq!(cell(&sheet, 2, 4), Data::String("=1+1".into()));
    assert!(!part(&bytes, "xl/worksheets/sheet1.xml").contains("<f>"));
}

#[test]
fn the_head_is_frozen_filtered_and_repeated() {
    let bytes = xlsx(&register(3)).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains(r#"<autoFilter ref="A2:E5"/>"#), "{sheet}");
    assert!(
        sheet.contains(
            r#"<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>"#
        ),
        "{sheet}"
    );
    assert!(part(&bytes, "xl/workbook.xml").contains("!$2:$2</definedName>"));
}

#[test]
fn a_row_of_another_width_is_refused() {
    let mut sheet = register(3);
    sheet.rows[1].pop();
    assert!(matches!(
        xlsx(&sheet),
        Err(DocumentError::RowWidth {
            row: 1,
            expected: 5,
            actual: 4
        })
    ));
    assert!(matches!(
        documents::register::csv(&sheet),
        Err(DocumentError::RowWidth { row: 1, .. })
    ));
}

#[test]
fn what_a_spreadsheet_cannot_hold_does_not_stop_the_export() {
    let mut sheet = register(1);
    sheet.rows[0][1] = Cell::Date(day(1812, 9, 7));
    sheet.rows[0][3] = Cell::Number(f64::NAN);
    sheet.rows[0][4] = Cell::Text("ё".repeat(40_000));
    let (_, cells) = first_sheet(&xlsx(&sheet).unwrap());
    assert_eq!(cell(&cells, 2, 1), Data::String("07.09.1812".into()));
    assert_eq!(cell(&cells, 2, 3), Data::Empty);
    assert_eq!(cell(&cells, 2, 4), Data::String("ё".repeat(32_767)));
}
