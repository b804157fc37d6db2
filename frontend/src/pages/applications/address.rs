//! Addresses of an application's pages.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use uuid::Uuid;

use crate::api::Query;

pub const MINE: &str = "/applications";

pub fn case(id: Uuid) -> String {
    format!("/applications/{id}")
}

/// A page of the case: `view`, `reject`, `edit`, `check`, `sign`, `sent`.
pub fn page(id: Uuid, name: &str) -> String {
    format!("/applications/{id}/{name}")
}

/// The `:id` of the page that is open.
pub fn use_case_id() -> Memo<Option<Uuid>> {
    let parameters = use_params_map();
    Memo::new(move |_| {
        parameters.with(|parameters| parameters.get_str("id").and_then(|id| id.parse().ok()))
    })
}

/// The list that the reader came from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CameFrom {
    /// An address of this application; anything else is not followed.
    pub page: Option<String>,
    /// Query of the request for its rows, without «?».
    pub rows: Option<String>,
}

impl CameFrom {
    /// The same origin for another page: `?from=…&list=…`, empty where there is none.
    pub fn query(&self) -> Query {
        Query::new()
            .maybe("from", self.page.as_ref())
            .maybe("list", self.rows.as_ref())
    }
}

pub fn use_came_from() -> Memo<CameFrom> {
    let query = use_query_map();
    Memo::new(move |_| {
        query.with(|query| {
            let own = |page: &str| {
                page.starts_with('/') && !page.starts_with("//") && !page.contains('\\')
            };
            CameFrom {
                page: query
                    .get_str("from")
                    .filter(|page| own(page))
                    .map(ToOwned::to_owned),
                rows: query
                    .get_str("list")
                    .filter(|rows| !rows.is_empty())
                    .map(ToOwned::to_owned),
            }
        })
    })
}
