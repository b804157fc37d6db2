//! The columns of the exported journal.

use chrono::{DateTime, Utc};
use contract::withdrawals::WithdrawalRow;
use documents::register::Cell;

fn text(value: impl Into<String>) -> Cell {
    Cell::Text(value.into())
}

fn optional(value: Option<&String>) -> Cell {
    value.map_or(Cell::Empty, |value| text(value.clone()))
}

fn moment(value: Option<DateTime<Utc>>) -> Cell {
    value.map_or(Cell::Empty, |at| Cell::DateTime(crate::calendar::local(at)))
}

fn returned(row: &WithdrawalRow) -> Cell {
    let Some(returned) = &row.withdrawal.returned else {
        return Cell::Empty;
    };
    text(returned.comment.as_ref().map_or_else(
        || returned.reason_title.clone(),
        |comment| format!("{}. {comment}", returned.reason_title),
    ))
}

/// Heading, width in characters, cell.
type Exported = (&'static str, f64, fn(&WithdrawalRow) -> Cell);

pub(super) const COLUMNS: &[Exported] = &[
    ("Фамилия Имя Отчество", 32.0, |row| {
        text(row.application.full_name.clone())
    }),
    ("Муниципалитет", 24.0, |row| {
        text(row.application.municipality.name.clone())
    }),
    ("Должность", 24.0, |row| {
        text(row.application.position.clone())
    }),
    (
        "Место работы (образовательная организация)",
        36.0,
        |row| text(row.application.workplace.clone()),
    ),
    ("Номер заявления", 16.0, |row| {
        optional(row.application.case_number.as_ref())
    }),
    ("Регистрационный номер", 16.0, |row| {
        optional(row.application.registration_number.as_ref())
    }),
    (
        "Причина отзыва заявления",
        36.0,
        |row| optional(row.withdrawal.reason.as_ref()),
    ),
    ("Кем подано", 24.0, |row| {
        text(row.withdrawal.by.title())
    }),
    ("Отправлено", 16.0, |row| {
        moment(row.withdrawal.sent_at)
    }),
    ("Возражение педагога", 36.0, |row| {
        optional(row.withdrawal.objection.as_ref())
    }),
    ("Решение", 18.0, |row| {
        text(row.withdrawal.state.title())
    }),
    ("Дата решения", 16.0, |row| {
        moment(row.withdrawal.decided_at)
    }),
    ("Кем решено", 28.0, |row| {
        optional(row.withdrawal.decided_by.as_ref())
    }),
    ("Причина возврата", 36.0, returned),
];
