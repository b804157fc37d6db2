use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::{date, tidy_name};

/// To the teacher: when the attestation starts and who carries it out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduleApprovedTeacher {
    pub name: String,
    pub case_number: String,
    /// Label of the period: «январь-февраль 2027».
    pub period: String,
    pub starts_on: NaiveDate,
    /// Each as printed in the schedule.
    pub experts: Vec<String>,
    /// Path of the case within the SPA.
    pub link: String,
}

impl ScheduleApprovedTeacher {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "График аттестации утверждён"),
            &self.name,
            format!(
                "проверьте документы в своём деле: аттестация начинается {}",
                date(self.starts_on)
            ),
            Link::new("Посмотреть дело", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Период аттестации", &self.period)
        .fact("Начало аттестации", date(self.starts_on))
        .list(
            "Специалисты по аттестации",
            self.experts.iter().map(|expert| tidy_name(expert)),
        )
    }
}
