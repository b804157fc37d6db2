//! Pages of lists.

use crate::message;

message! {
    /// A reference to something with a name.
    pub struct Named {
        pub id: uuid::Uuid,
        pub name: String,
    }
}

/// Rows of one page. `total` is exact.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    pub items: Vec<T>,
    pub total: u64,
    /// From 1.
    pub page: u64,
    /// At most 200.
    pub per_page: u64,
}
