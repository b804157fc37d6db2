//! Registers as delimited text.

use documents::register::{Cell, Column, RegisterSheet, csv};

use crate::invented::day;

fn export(titles: &[&str], rows: Vec<Vec<Cell>>) -> String {
    let sheet = RegisterSheet {
        title: "Журнал".into(),
        sheet_name: "Журнал".into(),
        made_on: day(2026, 11, 24),
        columns: titles
            .iter()
            .map(|title| Column {
                title: (*title).into(),
                width: 10.0,
            })
            .collect(),
        rows,
    };
    String::from_utf8(csv(&sheet).unwrap()).unwrap()
}

fn text(value: &str) -> Cell {
    Cell::Text(value.into())
}

#[test]
fn has_a_byte_order_mark_semicolons_and_russian_dates_and_numbers() {
    let row = vec![
        text("Ёлкина-Заречная Фёкла"),
        Cell::Date(day(2027, 4, 30)),
        Cell::DateTime(day(2026, 1, 2).and_hms_opt(9, 5, 0).unwrap()),
        Cell::Number(-1.5),
        Cell::Empty,
    ];
    assert_eq!(
        export(&["ФИО", "Дата", "Время", "Число", "№"], vec![row]),
        "\u{feff}ФИО;Дата;Время;Число;№\r\nЁлкина-Заречная Фёкла;30.04.2027;02.01.2026 09:05;-1,5;\r\n"
    );
}

#[test]
fn separators_quotes_and_line_breaks_are_quoted() {
    let file = export(
        &["А"],
        vec![vec![text("а;б")], vec![text("в\"г")], vec![text("д\nе")]],
    );
    assert_eq!(file, "\u{feff}А\r\n\"а;б\"\r\n\"в\"\"г\"\r\n\"д\nе\"\r\n");
}

#[test]
fn formulas_are_defused() {
    for start in ["=", "+", "-", "@", "\t"] {
        let file = export(
            &["А", "Б"],
            vec![vec![text(&format!("{start}1+1")), text("1=1")]],
        );
        assert_eq!(
            file,
            format!("\u{feff}А;Б\r\n'{start}1+1;1=1\r\n"),
            "{start:?}"
        );
    }
}
