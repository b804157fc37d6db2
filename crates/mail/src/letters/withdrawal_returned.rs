use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::tidy_name;

/// To the one who filed a withdrawal: it is given back, the application goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawalReturned {
    pub name: String,
    pub case_number: String,
    /// Full name.
    pub teacher: String,
    /// As shown to people: «нет подписи».
    pub reason: String,
    pub comment: Option<String>,
    /// Path of the page where it is formed again within the SPA.
    pub link: String,
}

impl WithdrawalReturned {
    pub(super) fn content(&self) -> Content {
        Content::new(
            case_subject(&self.case_number, "Заявление на отзыв возвращено"),
            &self.name,
            "если отзыв ещё нужен, сформируйте заявление на отзыв снова, подпишите и отправьте. Пока этого нет, заявление остаётся в работе.",
            Link::new("Сформировать заявление на отзыв", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Педагогический работник", tidy_name(&self.teacher))
        .fact("Причина возврата", &self.reason)
        .quote_if("Пояснение", self.comment.as_deref())
    }
}
