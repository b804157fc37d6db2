//! The columns of an export: the tab that is on screen decides which.

use chrono::NaiveDate;
use contract::applications::ApplicationRow;
use documents::register::{Cell, Column};

/// A column: its name in the address, its heading, its width in characters, its cell.
pub(super) struct Exported {
    pub name: &'static str,
    pub title: &'static str,
    pub width: f64,
    pub cell: fn(&ApplicationRow) -> Cell,
}

pub(super) fn text(value: impl Into<String>) -> Cell {
    Cell::Text(value.into())
}

pub(super) fn optional(value: Option<&String>) -> Cell {
    value.map_or(Cell::Empty, |value| text(value.clone()))
}

pub(super) fn date(value: Option<NaiveDate>) -> Cell {
    value.map_or(Cell::Empty, Cell::Date)
}

fn experts(row: &ApplicationRow) -> Cell {
    let names: Vec<String> = (1..)
        .zip(&row.experts)
        .map(|(number, expert)| format!("{number}. {}", expert.full_name))
        .collect();
    if names.is_empty() {
        Cell::Empty
    } else {
        text(names.join("\n"))
    }
}

fn outcome(row: &ApplicationRow) -> Cell {
    match &row.rejection {
        Some(rejection) => text(format!("Отклонено: {}", rejection.reason_title)),
        None if row.registration_number.is_some() => text("Зарегистрировано"),
        None => text(row.stage.title()),
    }
}

/// Every column there is, in their order.
pub(super) const COLUMNS: &[Exported] = &[
    Exported {
        name: "registration_number",
        title: "Регистрационный номер",
        width: 16.0,
        cell: |row| optional(row.registration_number.as_ref()),
    },
    Exported {
        name: "case_number",
        title: "Номер заявления",
        width: 16.0,
        cell: |row| optional(row.case_number.as_ref()),
    },
    Exported {
        name: "full_name",
        title: "Фамилия Имя Отчество",
        width: 32.0,
        cell: |row| text(row.full_name.clone()),
    },
    Exported {
        name: "municipality",
        title: "Муниципалитет",
        width: 24.0,
        cell: |row| text(row.municipality.name.clone()),
    },
    Exported {
        name: "workplace",
        title: "Место работы (образовательная организация)",
        width: 36.0,
        cell: |row| text(row.workplace.clone()),
    },
    Exported {
        name: "position",
        title: "Должность",
        width: 24.0,
        cell: |row| text(row.position.clone()),
    },
    Exported {
        name: "subjects",
        title: "Преподаваемый(ые) предмет(ы)",
        width: 24.0,
        cell: |row| optional(row.subjects.as_ref()),
    },
    Exported {
        name: "held_category",
        title: "Имеющаяся (имевшаяся, в случае истечения срока действия) квалификационная категория",
        width: 18.0,
        cell: |row| {
            row.held_category
                .map_or(Cell::Empty, |held| text(held.title()))
        },
    },
    Exported {
        name: "held_until",
        title: "Дата окончания срока действия квалификационной категории",
        width: 18.0,
        cell: |row| {
            if row.held_indefinitely {
                text("бессрочно")
            } else {
                date(row.held_until)
            }
        },
    },
    Exported {
        name: "claimed_category",
        title: "Заявленная квалификационная категория",
        width: 18.0,
        cell: |row| {
            row.claimed_category
                .map_or(Cell::Empty, |claimed| text(claimed.title()))
        },
    },
    Exported {
        name: "form",
        title: "Форма аттестации",
        width: 16.0,
        cell: |row| row.form.map_or(Cell::Empty, |form| text(form.title())),
    },
    Exported {
        name: "filed_on",
        title: "Дата подачи",
        width: 12.0,
        cell: |row| date(row.filed_on),
    },
    Exported {
        name: "review_until",
        title: "Срок рассмотрения",
        width: 14.0,
        cell: |row| date(row.review_until),
    },
    Exported {
        name: "outcome",
        title: "Решение",
        width: 28.0,
        cell: outcome,
    },
    Exported {
        name: "decided_at",
        title: "Дата решения",
        width: 16.0,
        cell: |row| {
            row.decided_at
                .map_or(Cell::Empty, |at| Cell::DateTime(crate::calendar::local(at)))
        },
    },
    Exported {
        name: "decided_by",
        title: "Кем",
        width: 28.0,
        cell: |row| optional(row.decided_by.as_ref()),
    },
    Exported {
        name: "period",
        title: "Период аттестации",
        width: 24.0,
        cell: |row| {
            row.period
                .as_ref()
                .map_or(Cell::Empty, |period| text(period.name.clone()))
        },
    },
    Exported {
        name: "starts_on",
        title: "Начало аттестации",
        width: 14.0,
        cell: |row| date(row.starts_on),
    },
    Exported {
        name: "experts",
        title: "Специалист по аттестации",
        width: 36.0,
        cell: experts,
    },
];

/// What is exported when the address names no columns.
pub(super) const USUAL: &str = "case_number,full_name,workplace,held_category,held_until,claimed_category,form,filed_on,review_until";

impl Exported {
    pub(super) fn heading(&self) -> Column {
        Column {
            title: self.title.to_owned(),
            width: self.width,
        }
    }

    pub(super) fn cell(&self, row: &ApplicationRow) -> Cell {
        (self.cell)(row)
    }
}
