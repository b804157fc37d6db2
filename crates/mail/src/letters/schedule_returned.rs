use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::date;

/// To the municipal coordinator: the operator did not approve the schedule, or opened an approved one for changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduleReturned {
    pub name: String,
    pub municipality: String,
    /// Label of the period: «январь-февраль 2027».
    pub period: String,
    pub remarks: String,
    /// It was approved; `remarks` is why it was opened.
    #[serde(default)]
    pub reopened: bool,
    /// First day of the period, while it lies ahead.
    pub due: Option<NaiveDate>,
    /// Path of the schedule within the SPA.
    pub link: String,
}

impl ScheduleReturned {
    pub(super) fn content(&self) -> Content {
        let act = match self.due {
            Some(due) => format!(
                "исправьте график и отправьте его на утверждение до начала периода ({}).",
                date(due)
            ),
            None => "исправьте график и отправьте его на утверждение в кратчайший срок.".to_owned(),
        };
        let (what, reason) = if self.reopened {
            ("Утверждённый график открыт для изменений", "Причина")
        } else {
            ("График возвращён с замечаниями", "Замечания оператора")
        };
        Content::new(
            format!("{what}: {}, {}", self.municipality, self.period),
            &self.name,
            act,
            Link::new("Исправить график", &self.link),
        )
        .fact("Муниципалитет", &self.municipality)
        .fact("Период аттестации", &self.period)
        .quote_if(reason, Some(&self.remarks))
    }
}
