//! Documents that the browser itself opens: a ticket replaces the header that a link cannot carry.

use super::{
    ApiError,
    client::{BASE, Call},
};
use contract::tickets::{NewTicket, Ticket};
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

/// An address for the document at `path` (below `/api/v1`), good for a minute: for an `<iframe>` or a link.
pub async fn ticket_url(path: &str) -> Result<String, ApiError> {
    let new = NewTicket {
        path: format!("{BASE}{path}"),
    };
    let ticket: Ticket = Call::post("/tickets").json(&new).send().await?;
    Ok(ticket.url)
}

/// Downloads the document at `path`. Call it from a click.
pub async fn open_download(path: &str) -> Result<(), ApiError> {
    let url = ticket_url(path).await?;
    follow(&url).ok_or(ApiError::Network)
}

/// Opens the document at `path` in a new tab. Call it from a click: the tab is opened at once, so that no browser
/// takes it for an unwanted window, and gets its address when the ticket has come.
pub async fn open_in_tab(path: &str) -> Result<(), ApiError> {
    let tab = web_sys::window()
        .and_then(|window| window.open_with_url_and_target("", "_blank").ok())
        .flatten();
    match (ticket_url(path).await, tab) {
        (Ok(url), Some(tab)) => tab.location().set_href(&url).map_err(|_| ApiError::Network),
        (Ok(url), None) => follow(&url).ok_or(ApiError::Network),
        (Err(error), tab) => {
            if let Some(tab) = tab {
                let _ = tab.close();
            }
            Err(error)
        }
    }
}

fn follow(url: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(url);
    link.set_download("");
    // A plain download: the router must not take the click for a page of its own.
    link.set_rel("external");
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    Some(())
}
