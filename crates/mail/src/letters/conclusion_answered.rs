use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::tidy_name;

/// How the teacher answered the conclusion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConclusionAnswer {
    Signed,
    Refused,
    /// The expert recorded «от подписи отказался».
    RefusalRecorded,
    /// Against a signature on paper.
    Objected,
}

/// To the experts and the coordinator: the teacher signed, refused with remarks, or objected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConclusionAnswered {
    pub name: String,
    pub case_number: String,
    /// Full name.
    pub teacher: String,
    pub answer: ConclusionAnswer,
    /// Whether it is the addressee who verifies: the coordinator.
    pub verifies: bool,
    /// The teacher's own words.
    pub remarks: Option<String>,
    /// Path of the case within the SPA.
    pub link: String,
}

impl ConclusionAnswered {
    pub(super) fn content(&self) -> Content {
        let (what, act) = match (self.answer, self.verifies) {
            (ConclusionAnswer::Signed, true) => (
                "Итоговое заключение подписано",
                "проверьте итоговое заключение и отметьте, соответствует ли педагог заявленной категории.",
            ),
            (ConclusionAnswer::Signed, false) => (
                "Итоговое заключение подписано",
                "от Вас ничего не требуется: аттестуемый подписал итоговое заключение.",
            ),
            (ConclusionAnswer::Refused, true) => (
                "Аттестуемый отказался подписать заключение",
                "ознакомьтесь с замечаниями аттестуемого: специалист заменит заключение или запишет отказ от подписи.",
            ),
            (ConclusionAnswer::Refused, false) => (
                "Аттестуемый отказался подписать заключение",
                "прочитайте замечания и замените заключение или запишите отказ от подписи.",
            ),
            (ConclusionAnswer::RefusalRecorded, _) => (
                "Записано: от подписи отказался",
                "проверьте итоговое заключение и отметьте, соответствует ли педагог заявленной категории.",
            ),
            (ConclusionAnswer::Objected, _) => (
                "Аттестуемый возразил против подписи на бумаге",
                "проверьте, кто подписал заключение на бумаге: аттестуемый возражает.",
            ),
        };
        Content::new(
            case_subject(&self.case_number, what),
            &self.name,
            act,
            Link::new("Открыть дело", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Аттестуемый", tidy_name(&self.teacher))
        .quote_if("Слова аттестуемого", self.remarks.as_deref())
    }
}
