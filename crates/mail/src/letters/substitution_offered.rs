use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::{date, tidy_name};

/// To the one who is asked to act in a coordinator's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubstitutionOffered {
    pub name: String,
    pub principal: String,
    pub role: String,
    pub municipality: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// Path within the SPA, with the one-time token.
    pub link: String,
}

impl SubstitutionOffered {
    pub(super) fn content(&self) -> Content {
        Content::new(
            format!("Просьба о замещении: {}", self.municipality),
            &self.name,
            format!("войдите и согласитесь заместить координатора не позднее {}", date(self.ends_on)),
            Link::new("Посмотреть и согласиться", &self.link),
        )
        .fact("Кого заместить", tidy_name(&self.principal))
        .fact("Роль", &self.role)
        .fact("Муниципалитет", &self.municipality)
        .fact("Первый день", date(self.starts_on))
        .fact("Последний день", date(self.ends_on))
        .note("Всё, что Вы сделаете в этой роли, запишется как сделанное Вами за координатора. Если Вы не согласны, оставьте письмо без внимания.")
    }
}
