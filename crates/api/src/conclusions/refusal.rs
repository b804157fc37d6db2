//! `POST /applications/{id}/conclusion/refusal`

use super::{
    file::{ConclusionFile, Request},
    on_paper::OnPaper,
};
use crate::{State, documents::Upload, identity::Acting, if_match::IfMatch, problem::ApiResult};
use actix_web::{HttpResponse, post, web};
use contract::{applications::ApplicationCase, documents::DocumentKind};
use domain::{applications::Action, conclusions::Signature};
use uuid::Uuid;

/// Record a refusal to sign
///
/// «От подписи отказался», with a scan: after the teacher's own refusal, or when seven days have passed without a signature.
#[utoipa::path(operation_id = "record_refusal", tag = "Итоговое заключение",
    request_body(content = ConclusionFile, content_type = "multipart/form-data"),
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with the record", body = ApplicationCase)))]
#[post("/applications/{id}/conclusion/refusal")]
pub(crate) async fn record_refusal(
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
        action: Action::RecordRefusal,
        kind: DocumentKind::RefusalRecord,
        signature: Signature::Refused,
    };
    scan.sign(request, upload).await
}
