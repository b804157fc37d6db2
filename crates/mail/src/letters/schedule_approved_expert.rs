use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::{date, plural, tidy_name};

/// To an expert: the dates of the attestations. Approvals of ten minutes are merged into one letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduleApprovedExpert {
    pub name: String,
    pub schedules: Vec<ExpertSchedule>,
    /// Path of the expert's own list within the SPA.
    pub link: String,
}

/// The expert's rows of one approved schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpertSchedule {
    pub municipality: String,
    /// Label of the period: «январь-февраль 2027».
    pub period: String,
    pub cases: Vec<ScheduledCase>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduledCase {
    /// Full name.
    pub teacher: String,
    pub starts_on: NaiveDate,
}

impl ScheduleApprovedExpert {
    pub(super) fn content(&self) -> Content {
        let blank = Content::new(
            self.subject(),
            &self.name,
            self.act(),
            Link::new("Посмотреть список аттестуемых", &self.link),
        );
        self.schedules.iter().fold(blank, |content, schedule| {
            content.list(
                format!("{}, {}", schedule.municipality, schedule.period),
                schedule
                    .cases
                    .iter()
                    .map(|case| format!("{}: {}", tidy_name(&case.teacher), date(case.starts_on))),
            )
        })
    }

    /// Schedules of other municipalities and periods are added; the same one approved again replaces the earlier.
    pub(super) fn merge(mut self, later: Self) -> Self {
        self.schedules.retain(|schedule| {
            later.schedules.iter().all(|newer| {
                (&newer.municipality, &newer.period) != (&schedule.municipality, &schedule.period)
            })
        });
        self.schedules.extend(later.schedules);
        Self {
            name: later.name,
            schedules: self.schedules,
            link: later.link,
        }
    }

    fn subject(&self) -> String {
        match self.schedules.as_slice() {
            [only] => format!(
                "График аттестации утверждён: {}, {}",
                only.municipality, only.period
            ),
            many => format!(
                "{} {} аттестации",
                many.len(),
                plural(
                    many.len(),
                    "утверждённый график",
                    "утверждённых графика",
                    "утверждённых графиков"
                )
            ),
        }
    }

    fn act(&self) -> String {
        let starts: Vec<NaiveDate> = self
            .schedules
            .iter()
            .flat_map(|schedule| &schedule.cases)
            .map(|case| case.starts_on)
            .collect();
        let teachers = plural(
            starts.len(),
            "педагогического работника",
            "педагогических работников",
            "педагогических работников",
        );
        let first = match (starts.len(), starts.iter().min()) {
            (1, Some(&first)) => format!(", начало {}", date(first)),
            (_, Some(&first)) => format!(", первое начало {}", date(first)),
            (_, None) => ".".to_owned(),
        };
        format!(
            "проведите аттестацию {} {teachers} по утверждённому графику{first}",
            starts.len()
        )
    }
}
