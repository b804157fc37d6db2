use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};

/// To the teacher who was told of the coordinator's withdrawal: it was taken back or returned, the application goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawalDropped {
    pub name: String,
    pub case_number: String,
    /// Path of the case within the SPA.
    pub link: String,
}

impl WithdrawalDropped {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "Отзыв координатора не состоялся"),
            &self.name,
            "от Вас ничего не требуется: заявление на отзыв не зарегистрировано, Ваше заявление остаётся в работе.",
            Link::new("Посмотреть ход дела", &self.link),
        )
        .fact("Номер дела", &self.case_number)
    }
}
