//! Pages of lists.

use crate::message;
use uuid::Uuid;

message! {
    /// A reference to something with a name.
    pub struct Named {
        pub id: Uuid,
        pub name: String,
    }
}

/// Rows of one page. `total` is exact.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    pub items: Vec<T>,
    /// Names of those that the rows have only the ids of (`municipality_id`), each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub municipalities: Vec<Named>,
    pub total: u64,
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
