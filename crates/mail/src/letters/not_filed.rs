use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::{date, tidy_name};

/// To somebody who registered and never filed: the coordinator reminds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilingReminder {
    pub name: String,
    /// The printable form is made and waits for its scan.
    pub generated: bool,
    /// Full name of whoever sends it.
    pub coordinator: String,
    pub coordinator_phone: Option<String>,
    /// Path within the SPA.
    pub link: String,
}

impl FilingReminder {
    pub(super) fn content(&self) -> Content {
        let act = if self.generated {
            "подпишите сформированное заявление и загрузите его скан: пока скана нет, заявление не подано."
        } else {
            "подайте заявление на аттестацию, если планируете её проходить: Вы зарегистрированы, но заявления ещё нет."
        };
        Content::new(
            "Заявление на аттестацию не подано",
            &self.name,
            act,
            Link::new("Перейти к заявлению", &self.link),
        )
        .fact("Напоминает", tidy_name(&self.coordinator))
        .fact_if("Телефон координатора", self.coordinator_phone.as_deref())
        .note("Срок подачи не ограничен. Если Вы планируете подать заявление позже, сообщите об этом координатору.")
    }
}

/// The same, for a registration by mistake: the link leads to a page where the data are deleted with a button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeletionLink {
    pub name: String,
    pub username: String,
    /// Full name of whoever sends it.
    pub coordinator: String,
    pub coordinator_phone: Option<String>,
    /// Path within the SPA, with the one-time token.
    pub link: String,
    pub valid_until: NaiveDate,
}

impl DeletionLink {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "Удаление регистрационных данных в системе «Аттестация»",
            &self.name,
            format!(
                "если Вы зарегистрировались по ошибке, удалите свои регистрационные данные по ссылке не позднее {}",
                date(self.valid_until)
            ),
            Link::new("Удалить регистрационные данные", &self.link),
        )
        .fact("Имя пользователя", &self.username)
        .fact("Отправил", tidy_name(&self.coordinator))
        .fact_if("Телефон координатора", self.coordinator_phone.as_deref())
        .note("По ссылке откроется страница с кнопкой. Без нажатия кнопки ничего не удалится. Ссылка действует один раз.")
        .note("Если Вы планируете проходить аттестацию, оставьте письмо без внимания и подайте заявление.")
    }
}
