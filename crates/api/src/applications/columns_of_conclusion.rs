//! The columns of «Аттестация» in an export.

use super::columns::{Exported, date, optional, text};
use contract::applications::ApplicationRow;
use documents::register::Cell;

fn documents(row: &ApplicationRow) -> Cell {
    let titles: Vec<&str> = row
        .documents
        .iter()
        .map(|document| document.title.as_str())
        .collect();
    if titles.is_empty() {
        Cell::Empty
    } else {
        text(titles.join("\n"))
    }
}

fn verdict(row: &ApplicationRow) -> Cell {
    let given = row
        .conclusion
        .as_ref()
        .and_then(|conclusion| conclusion.verdict.as_ref());
    match given {
        Some(verdict) if verdict.complies => text("Соответствует"),
        Some(_) => text("Не соответствует"),
        None => Cell::Empty,
    }
}

/// Beside those that every list has.
pub(super) const COLUMNS: &[Exported] = &[
    Exported {
        name: "simplified_grounds",
        title: "Основания для прохождения аттестации по упрощенной форме",
        width: 32.0,
        cell: |row| optional(row.simplified_grounds.as_ref()),
    },
    Exported {
        name: "documents",
        title: "Документы, приложенные к заявлению",
        width: 36.0,
        cell: documents,
    },
    Exported {
        name: "conclusion",
        title: "Итоговое заключение",
        width: 28.0,
        cell: |row| {
            row.conclusion
                .as_ref()
                .map_or(Cell::Empty, |conclusion| text(conclusion.title.clone()))
        },
    },
    Exported {
        name: "conclusion_due",
        title: "Срок заключения",
        width: 14.0,
        cell: |row| {
            date(
                row.conclusion
                    .as_ref()
                    .and_then(|conclusion| conclusion.due),
            )
        },
    },
    Exported {
        name: "verdict",
        title: "Проверка координатором",
        width: 18.0,
        cell: verdict,
    },
];
