//! `POST /applications/{id}/conclusion/signed-scan`

use super::{
    file::{ConclusionFile, Request},
    on_paper::OnPaper,
};
use crate::{State, documents::Upload, identity::Acting, if_match::IfMatch, problem::ApiResult};
use actix_web::{HttpResponse, post, web};
use contract::{applications::ApplicationCase, documents::DocumentKind};
use domain::{applications::Action, conclusions::Signature};
use uuid::Uuid;

/// Attach the conclusion that was signed on paper
///
/// The teacher signed on paper; the scan stands for the signature. The teacher gets a letter with the way to «Возразить».
#[utoipa::path(operation_id = "attach_signed_conclusion", tag = "Итоговое заключение",
    request_body(content = ConclusionFile, content_type = "multipart/form-data"),
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with a signed conclusion", body = ApplicationCase)))]
#[post("/applications/{id}/conclusion/signed-scan")]
pub(crate) async fn attach_signed(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    upload: Upload,
) -> ApiResult<HttpResponse> {
    let request = Request {
        state: &state,
        acting: &acting,
        id: *id,
        if_match: &if_match,
    };
    let scan = OnPaper {
        action: Action::AttachSignedConclusion,
        kind: DocumentKind::SignedConclusion,
        signature: Signature::OnPaper,
    };
    scan.sign(request, upload).await
}
