use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::{date, tidy_name};

/// To an operator: a municipality's schedule waits for approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduleSent {
    pub name: String,
    pub municipality: String,
    /// Label of the period: «январь-февраль 2027».
    pub period: String,
    /// Full name of the sender.
    pub coordinator: String,
    /// Teachers in the schedule.
    pub teachers: u32,
    /// Written by the coordinator when rows lack a period or experts.
    pub note: Option<String>,
    /// First day of the period, while it lies ahead.
    pub due: Option<NaiveDate>,
    /// Path of the schedule within the SPA.
    pub link: String,
}

impl ScheduleSent {
    pub(super) fn content(&self) -> Content {
        let act = match self.due {
            Some(due) => format!(
                "утвердите график или верните его с замечаниями до начала периода ({}).",
                date(due)
            ),
            None => "утвердите график или верните его с замечаниями в кратчайший срок.".to_owned(),
        };
        Content::new(
            format!(
                "График на утверждение: {}, {}",
                self.municipality, self.period
            ),
            &self.name,
            act,
            Link::new("Рассмотреть график", &self.link),
        )
        .fact("Муниципалитет", &self.municipality)
        .fact("Период аттестации", &self.period)
        .fact("Количество аттестуемых", self.teachers.to_string())
        .fact("Муниципальный координатор", tidy_name(&self.coordinator))
        .quote_if("Пояснение координатора", self.note.as_deref())
    }
}
