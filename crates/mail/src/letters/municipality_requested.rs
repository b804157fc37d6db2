use serde::{Deserialize, Serialize};

use super::content::{Content, Link};
use super::words::tidy_name;

/// To the operators: somebody says that their municipality is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MunicipalityRequested {
    pub name: String,
    pub person: String,
    /// The right one, where the person named it.
    pub wanted: Option<String>,
    pub text: String,
    /// Path of the person's row within the SPA.
    pub link: String,
}

impl MunicipalityRequested {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "Просьба изменить муниципалитет",
            &self.name,
            "измените муниципалитет или ответьте, почему он верен.",
            Link::new("Открыть запись пользователя", &self.link),
        )
        .fact("Кто просит", tidy_name(&self.person))
        .fact_if("Какой нужен", self.wanted.as_deref())
        .quote_if("Просьба", Some(&self.text))
    }
}
