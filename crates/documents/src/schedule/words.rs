//! The words that the PDF and the spreadsheet share.

use super::{Expert, ScheduleDocument, ScheduleStatus};
use crate::dates;

/// Headings of the six columns.
pub(super) const COLUMNS: [&str; 6] = [
    "№ п/п",
    "Фамилия Имя Отчество",
    "Заявленная кв. категория",
    "Форма аттестации (очно/дистанционно)",
    "Занимаемая должность, место работы",
    "Ф.И.О. (полностью), должность, место работы эксперта",
];

/// What stands in an expert's empty slot.
pub(super) const NO_EXPERT: &str = "эксперт не назначен";

/// What stands in a schedule without teachers.
pub(super) const NO_ROWS: &str = "Педагогических работников в графике нет";

/// The document's heading.
pub(super) fn heading(schedule: &ScheduleDocument) -> String {
    format!(
        "График проведения аттестации педагогических работников муниципального образования «{}» в целях установления \
         квалификационной категории в {}",
        schedule.municipality, schedule.months
    )
}

/// «Не утвержден», or «Утвержден 20.11.2026, версия 2, О. Д. Рябинина».
pub(super) fn state(status: &ScheduleStatus) -> String {
    match status {
        ScheduleStatus::NotApproved => "Не утвержден".to_owned(),
        ScheduleStatus::Approved { version, on, by } => {
            format!("Утвержден {}, версия {version}, {by}", dates::short(*on))
        }
    }
}

/// «full name, position, workplace», without the parts that are empty.
pub(super) fn expert(expert: &Expert) -> String {
    [&expert.full_name, &expert.position, &expert.workplace]
        .map(|part| part.trim())
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}
