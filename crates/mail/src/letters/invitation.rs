use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::{date, tidy_name};

/// To an expert or a coordinator whom a municipal coordinator or an operator invites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub name: String,
    /// As shown to people: «Специалист по аттестации».
    pub role: String,
    /// Absent for roles of the whole region.
    pub municipality: Option<String>,
    /// Full name of whoever sent the invitation.
    pub inviter: String,
    /// Path within the SPA, with the one-time token.
    pub link: String,
    pub valid_until: NaiveDate,
}

impl Invitation {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "Приглашение в электронную систему «Аттестация»",
            &self.name,
            format!("примите приглашение в электронную систему «Аттестация» не позднее {}", date(self.valid_until)),
            Link::new("Принять приглашение", &self.link),
        )
        .fact("Роль", &self.role)
        .fact_if("Муниципалитет", self.municipality.as_deref())
        .fact("Приглашает", tidy_name(&self.inviter))
        .note("Если у Вас уже есть учётная запись, войдите в неё по этой же ссылке: новая роль добавится к ней после Вашего согласия.")
        .note("Если приглашение пришло Вам по ошибке, оставьте письмо без внимания.")
    }
}
