use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::{date, tidy_name};

/// To the coordinator whose substitute agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubstitutionAccepted {
    pub name: String,
    pub substitute: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// Path of the profile within the SPA.
    pub link: String,
}

impl SubstitutionAccepted {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "Замещающий согласился",
            &self.name,
            format!(
                "от Вас ничего не требуется: Вас заместят с {} по {}",
                date(self.starts_on),
                date(self.ends_on)
            ),
            Link::new("Посмотреть или завершить замещение", &self.link),
        )
        .fact("Замещающий", tidy_name(&self.substitute))
    }
}
