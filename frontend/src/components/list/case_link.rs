//! Links from a list to its cases. A case opened this way knows the way back to the same rows, and the next of them.

use leptos::prelude::*;
use uuid::Uuid;

use super::ListAddress;
use crate::api::Query;

/// Where the list stands, and the request that answers with its rows.
#[derive(Clone, Copy)]
struct Origin {
    here: Memo<ListAddress>,
    rows: Signal<Query>,
}

/// Called by the list's page, above its rows.
pub fn cases_lead_back(here: Memo<ListAddress>, rows: Signal<Query>) {
    provide_context(Origin { here, rows });
}

/// Address of a case's page; `page` is empty for the case itself, or `/view`, `/reject`. Call it while a row is made.
pub fn case_href(id: Uuid, page: &str) -> String {
    let origin = use_context::<Origin>().map_or_else(Query::new, |origin| {
        let here = origin.here.with_untracked(ListAddress::href);
        let rows = origin.rows.with_untracked(ToString::to_string);
        Query::new()
            .with("from", here)
            .with("list", rows.trim_start_matches('?'))
    });
    format!("/applications/{id}{page}{origin}")
}
