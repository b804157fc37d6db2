//! Pages of lists.

use crate::message;
use domain::plural::{count, thousands};
use uuid::Uuid;

message! {
    /// A reference to something with a name.
    pub struct Named {
        pub id: Uuid,
        pub name: String,
    }
}

/// Rows of one page.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    pub items: Vec<T>,
    /// Names of those that the rows have only the ids of (`municipality_id`), each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub municipalities: Vec<Named>,
    /// Exact up to 10,000; with `total_is_lower_bound` there are more.
    pub total: u64,
    /// There are more than `total`; left out where the total is exact.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub total_is_lower_bound: bool,
    /// From 1.
    pub page: u64,
    /// At most 200.
    pub per_page: u64,
}

/// A row whose municipality is named by its page.
pub trait OfMunicipality {
    fn municipality(&self) -> &Named;
    fn municipality_mut(&mut self) -> &mut Named;
}

/// The municipalities of rows, each once.
#[must_use]
pub fn municipalities_of(rows: &[impl OfMunicipality]) -> Vec<Named> {
    let mut named: Vec<Named> = Vec::new();
    for row in rows {
        let own = row.municipality();
        if !named.iter().any(|one| one.id == own.id) {
            named.push(own.clone());
        }
    }
    named
}

impl<T: OfMunicipality> Page<T> {
    /// As it was read, each row with the name that the page has for it.
    #[must_use]
    pub fn with_names(mut self) -> Self {
        for row in &mut self.items {
            let own = row.municipality_mut();
            if let Some(named) = self.municipalities.iter().find(|one| one.id == own.id) {
                own.name.clone_from(&named.name);
            }
        }
        self
    }
}

/// A reference of which the row has only the id: its page has the name.
pub(crate) mod only_id {
    use super::Named;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use uuid::Uuid;

    pub(crate) fn serialize<S: Serializer>(named: &Named, to: S) -> Result<S::Ok, S::Error> {
        named.id.serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Named, D::Error> {
        let id = Uuid::deserialize(from)?;
        Ok(Named {
            id,
            name: String::new(),
        })
    }
}

impl<T> Page<T> {
    pub const fn found(&self) -> Found {
        Found {
            rows: self.total,
            more: self.total_is_lower_bound,
        }
    }
}

/// How many rows a list has, and how it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    pub rows: u64,
    /// There are more than `rows`.
    pub more: bool,
}

impl Found {
    /// «1 248» or «более 10 000»
    pub fn number(self) -> String {
        self.said(thousands(self.rows))
    }

    /// «1 248 заявлений» or «более 10 000 заявлений»
    pub fn of(self, one: &str, few: &str, many: &str) -> String {
        self.said(count(self.rows, one, few, many))
    }

    fn said(self, words: String) -> String {
        if self.more {
            format!("более\u{a0}{words}")
        } else {
            words
        }
    }
}
