use serde::{Deserialize, Serialize};

use super::content::{Content, Link};

/// To somebody who asked for another municipality: the operator leaves it as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MunicipalityKept {
    pub name: String,
    pub municipality: Option<String>,
    /// What was asked.
    pub text: String,
    pub reason: String,
    /// Path of the page for the next request within the SPA.
    pub link: String,
}

impl MunicipalityKept {
    pub(super) fn content(&self) -> Content {
        Content::new(
            "Муниципалитет оставлен прежним",
            &self.name,
            "прочитайте ответ оператора; если муниципалитет всё же указан неверно, напишите ещё раз.",
            Link::new("Написать оператору", &self.link),
        )
        .fact_if("Муниципалитет", self.municipality.as_deref())
        .quote_if("Вы писали", Some(&self.text))
        .quote_if("Ответ оператора", Some(&self.reason))
    }
}
