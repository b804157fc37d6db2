use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::date;

/// To the municipal coordinator: the operator did not approve the schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduleReturned {
    pub name: String,
    pub municipality: String,
    /// Label of the period: «январь-февраль 2027».
    pub period: String,
    pub remarks: String,
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
        Content::new(
            format!(
                "График возвращён с замечаниями: {}, {}",
                self.municipality, self.period
            ),
            &self.name,
            act,
            Link::new("Исправить график", &self.link),
        )
        .fact("Муниципалитет", &self.municipality)
        .fact("Период аттестации", &self.period)
        .quote_if("Замечания оператора", Some(&self.remarks))
    }
}
