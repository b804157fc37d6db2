//! `POST /tickets`: an address that a browser opens without a header.

use crate::{
    State,
    body::Body,
    identity::{Acting, find::without_ticket},
    problem::{ApiError, ApiResult},
    secrets,
};
use actix_web::{HttpResponse, post, web};
use chrono::Duration;
use contract::tickets::{NewTicket, Ticket};
use persistence::sessions;

const LASTS: Duration = Duration::seconds(60);

/// A ticket for a download
///
/// For one of this API's own downloads, by path and query. The address works for a minute, several times, within the
/// session that asked.
#[utoipa::path(operation_id = "issue_ticket", tag = "Документы", request_body = NewTicket,
    responses((status = 201, description = "The address to open", body = Ticket)))]
#[post("/tickets")]
pub(crate) async fn issue(
    state: web::Data<State>,
    acting: Acting,
    body: Body<NewTicket>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let (path, query) = body.path.split_once('?').unwrap_or((&body.path, ""));
    let download = ["/content", ".pdf", ".xlsx", ".csv", ".docx", ".zip"]
        .iter()
        .any(|end| path.ends_with(end));
    if !path.starts_with("/api/v1/")
        || !download
        || body.path.len() > 2000
        || body.path.chars().any(|c| c == '#' || c.is_control())
    {
        return Err(ApiError::field(
            "path",
            "not_a_download",
            "Билет выдаётся только на скачивание из этого API",
        ));
    }
    let (address, _) = without_ticket(path, query);
    let tx = state.database.begin(state.now()).await?;
    let token = secrets::token(tx.random_bytes());
    sessions::issue_ticket(
        &tx,
        acting.session.id,
        secrets::digest(&token),
        address.clone(),
        LASTS,
    )
    .await?;
    tx.commit().await?;
    let joint = if address.contains('?') { '&' } else { '?' };
    Ok(HttpResponse::Created().json(Ticket {
        url: format!("{address}{joint}ticket={token}"),
        expires_in: u64::try_from(LASTS.num_seconds()).unwrap_or_default(),
    }))
}
