use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::{plural, tidy_name};

/// To an expert: whom to attest. Assignments of ten minutes are merged into one letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpertsAssigned {
    pub name: String,
    pub cases: Vec<AssignedCase>,
    /// Path of the expert's own list within the SPA: the link as soon as there are two cases.
    pub list_link: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignedCase {
    pub case_number: String,
    /// Full name.
    pub teacher: String,
    /// Path of the case within the SPA.
    pub link: String,
}

impl ExpertsAssigned {
    pub(super) fn content(&self) -> Content {
        match self.cases.as_slice() {
            [only] => Content::new(
                case_subject(&only.case_number, "Вам назначен аттестуемый"),
                &self.name,
                "ознакомьтесь с заявлением и документами аттестуемого; дату аттестации сообщим после утверждения графика.",
                Link::new("Посмотреть заявление", &only.link),
            )
            .fact("Номер дела", &only.case_number)
            .fact("Аттестуемый", tidy_name(&only.teacher)),
            many => Content::new(
                assigned(many.len()),
                &self.name,
                format!(
                    "ознакомьтесь с заявлениями и документами {} {}; даты аттестации сообщим после утверждения графика.",
                    many.len(),
                    plural(many.len(), "аттестуемого", "аттестуемых", "аттестуемых")
                ),
                Link::new("Посмотреть список аттестуемых", &self.list_link),
            )
            .list("Аттестуемые", many.iter().map(line)),
        }
    }

    /// Later assignments follow the earlier ones; a case named twice stays once, as last written.
    pub(super) fn merge(mut self, later: Self) -> Self {
        self.cases.retain(|case| {
            later
                .cases
                .iter()
                .all(|newer| newer.case_number != case.case_number)
        });
        self.cases.extend(later.cases);
        Self {
            name: later.name,
            cases: self.cases,
            list_link: later.list_link,
        }
    }
}

fn assigned(count: usize) -> String {
    format!(
        "Вам {} {count} {}",
        plural(count, "назначен", "назначено", "назначено"),
        plural(count, "аттестуемый", "аттестуемых", "аттестуемых")
    )
}

fn line(case: &AssignedCase) -> String {
    format!("{}, дело {}", tidy_name(&case.teacher), case.case_number)
}
