//! `PUT /applications/{id}/conclusion`

use super::file::{ConclusionFile, Request};
use crate::{
    State,
    applications::{respond, visible},
    documents::Upload,
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use actix_web::{HttpResponse, put, web};
use contract::{applications::ApplicationCase, documents::DocumentKind};
use domain::applications::{Action, Stage};
use persistence::documents;
use uuid::Uuid;

/// Attach the conclusion
///
/// One conclusion for the case, whoever of its experts attaches it; on the operator's route the operator does. Until it is signed
/// another file may take its place; after that only when the teacher objected to the signature on paper, or the Centre returned the
/// documents. An earlier refusal, signature or mark of the coordinator is about the earlier file and goes with it. The teacher gets a
/// letter.
#[utoipa::path(operation_id = "attach_conclusion", tag = "Итоговое заключение",
    request_body(content = ConclusionFile, content_type = "multipart/form-data"),
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with its conclusion", body = ApplicationCase)))]
#[put("/applications/{id}/conclusion")]
pub(crate) async fn attach(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    upload: Upload,
) -> ApiResult<HttpResponse> {
    let found = visible(&state.database.reader(), &acting.actor, *id).await?;
    let action = if found.case.stage == Stage::Registered {
        Action::AttachConclusion
    } else {
        Action::ReplaceConclusion
    };
    let request = Request {
        state: &state,
        acting: &acting,
        id: *id,
        if_match: &if_match,
    };
    let (transition, row) = request
        .receive(action, DocumentKind::Conclusion, upload)
        .await?;
    // Of an earlier signature, which is about the earlier file.
    let scans = [DocumentKind::SignedConclusion, DocumentKind::RefusalRecord];
    documents::remove_kinds(&transition.tx, *id, &scans.map(DocumentKind::code)).await?;
    casework::conclusions::attach(&transition, row.title).await?;
    respond(&state, &acting, transition).await
}
