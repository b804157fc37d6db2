use contract::applications::ApplicationRow;
use contract::lists::Page;
use leptos::prelude::*;
use leptos_router::components::A;
use uuid::Uuid;

use super::state::OpenCase;
use crate::api::client::Call;
use crate::pages::applications::address::{self, CameFrom};

/// «Следующее заявление» of the list that the reader came from. The rows are asked for once, before this case may
/// leave them.
#[component]
pub fn NextLink(open: OpenCase) -> impl IntoView {
    let from = address::use_came_from();
    let own = open.case.with_untracked(|case| case.id);
    let rows = LocalResource::new(move || {
        let rows = from.with(|from| from.rows.clone());
        async move { rows_of(rows).await }
    });
    move || {
        let next = rows.get().and_then(|rows| after(&rows, own));
        next.map(|id| link(id, &from.get()))
    }
}

async fn rows_of(query: Option<String>) -> Vec<ApplicationRow> {
    match query {
        Some(query) => {
            let page: Result<Page<ApplicationRow>, _> =
                Call::get(format!("/applications?{query}")).send().await;
            page.map(|page| page.items).unwrap_or_default()
        }
        None => Vec::new(),
    }
}

/// The row below; from the last one back to the first.
fn after(rows: &[ApplicationRow], own: Uuid) -> Option<Uuid> {
    let below = rows.iter().skip_while(|row| row.id != own).nth(1);
    below
        .or_else(|| rows.first())
        .map(|row| row.id)
        .filter(|id| *id != own)
}

fn link(id: Uuid, from: &CameFrom) -> impl IntoView + use<> {
    let href = format!("{}{}", address::case(id), from.query());
    view! { <A href=href>"Следующее заявление"</A> }
}
