use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link, case_subject};
use super::words::date;

/// To the teacher: the conclusion waits for the signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConclusionAttached {
    pub name: String,
    pub case_number: String,
    /// Another file took the place of an earlier conclusion.
    pub replaced: bool,
    /// The last day for the signature.
    pub sign_until: NaiveDate,
    /// Path of the page where it is read and signed.
    pub link: String,
}

impl ConclusionAttached {
    pub(super) fn content(&self) -> Content {
        let what = if self.replaced {
            "Итоговое заключение заменено"
        } else {
            "Итоговое заключение прикреплено"
        };
        Content::new(
            case_subject(&self.case_number, what),
            &self.name,
            format!(
                "прочитайте итоговое заключение и подпишите его или напишите замечания не позднее {}",
                date(self.sign_until)
            ),
            Link::new("Прочитать заключение", &self.link),
        )
        .fact("Номер дела", &self.case_number)
        .fact("Подписать до", date(self.sign_until))
        .note("Для подписи «Ознакомлен(а)» понадобится Ваш пароль. Если Вы не согласны, откажитесь от подписи и напишите замечания.")
    }
}
