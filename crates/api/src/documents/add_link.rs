//! `POST /applications/{id}/links`

use super::case_room::check_count;
use crate::{
    State,
    applications::{start_transition, view::document_json},
    body::Body,
    fields::Fields,
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::documents::{Document, DocumentKind, NewLink};
use domain::history::HistoryEvent;
use domain::{applications::Action, links::MaterialLink};
use persistence::{
    applications,
    documents::{self, NewDocument},
};
use uuid::Uuid;

/// Add a link
///
/// A material on the internet: its name and an http or https address. The address is never fetched. An
/// application has at most 60 files and links together.
#[utoipa::path(operation_id = "add_link", tag = "Документы", request_body = NewLink,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 201, description = "The link; the case has a new version", body = Document)))]
#[post("/applications/{id}/links")]
pub(crate) async fn add_link(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<NewLink>,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::SaveDraft, &if_match).await?;
    let body = body.parse()?;
    let mut fields = Fields::default();
    let title = fields.take(
        "title",
        domain::text::required_line(&body.title, 200, "Введите название материала"),
    );
    let url = fields.take("url", MaterialLink::parse(&body.url));
    let (title, url) = fields.all(title.zip(url))?;
    let present = documents::of(&transition.tx, &[*id]).await?;
    check_count("url", &present, DocumentKind::Link)?;
    let new = NewDocument {
        application_id: *id,
        kind: DocumentKind::Link.code().to_owned(),
        title,
        media_type: None,
        size: None,
        sha256: None,
        url: Some(url.as_str().to_owned()),
        form_version: None,
        uploaded_by: acting.author.clone(),
    };
    let row = documents::add(&transition.tx, new).await?;
    applications::renew_version(&transition.tx, &transition.permit, &transition.found.case).await?;
    transition
        .record_event(HistoryEvent::AttachDocument, Some(row.title.clone()))
        .await?;
    let json =
        document_json(&row).ok_or_else(|| ApiError::internal("an unknown kind of document"))?;
    transition.tx.commit().await?;
    Ok(HttpResponse::Created().json(json))
}
