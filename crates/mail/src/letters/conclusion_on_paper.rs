use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};

/// To the teacher: a scan was attached that is said to bear their signature, or a record of a refusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConclusionOnPaper {
    pub name: String,
    pub case_number: String,
    /// The record of «от подписи отказался» rather than a signed paper.
    pub refused: bool,
    /// Who attached it.
    pub attached_by: String,
    /// Path of the conclusion's page within the SPA.
    pub link: String,
}

impl ConclusionOnPaper {
    pub(super) fn content(&self) -> Content {
        let (what, act, link) = if self.refused {
            (
                "Записан отказ от подписи заключения",
                "посмотрите запись об отказе от подписи итогового заключения; если она неверна, напишите муниципальному координатору.",
                "Посмотреть заключение",
            )
        } else {
            (
                "Прикреплено заключение с Вашей подписью",
                "проверьте скан итогового заключения с Вашей подписью; если Вы его не подписывали, нажмите «Возразить».",
                "Проверить или возразить",
            )
        };
        Content::new(
            case_subject(&self.case_number, what),
            &self.name,
            act,
            Link::new(link, &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Скан прикрепил(а)", &self.attached_by)
    }
}
