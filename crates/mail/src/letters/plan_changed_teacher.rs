use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::{date, tidy_name};

/// To the teacher: dates or experts of an approved schedule, which a letter named before, are others now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanChangedTeacher {
    pub name: String,
    pub case_number: String,
    /// Label of the period: «январь-февраль 2027»; none while the teacher is in no schedule.
    pub period: Option<String>,
    pub starts_on: Option<NaiveDate>,
    /// Each as printed in the schedule.
    pub experts: Vec<String>,
    /// Path of the case within the SPA.
    pub link: String,
}

impl PlanChangedTeacher {
    pub(super) fn content(&self) -> Content {
        let act = match self.starts_on {
            Some(day) => format!(
                "проверьте изменения в графике: аттестация начинается {}",
                date(day)
            ),
            None => "от Вас ничего не требуется: период аттестации назначат заново, о нём сообщим после утверждения графика."
                .to_owned(),
        };
        let content = Content::new(
            case_subject(&self.case_number, "В графике аттестации есть изменения"),
            &self.name,
            act,
            Link::new("Посмотреть дело", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact(
            "Период аттестации",
            self.period.as_deref().unwrap_or("не выбран"),
        );
        let content = match self.starts_on {
            Some(day) => content.fact("Начало аттестации", date(day)),
            None => content,
        };
        if self.experts.is_empty() {
            return content.fact("Специалисты по аттестации", "пока не назначены");
        }
        content.list(
            "Специалисты по аттестации",
            self.experts.iter().map(|expert| tidy_name(expert)),
        )
    }
}
