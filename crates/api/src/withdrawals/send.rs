//! `POST /applications/{id}/withdrawal/send`

use super::scan::{Scan, receive};
use crate::{
    State,
    applications::{precheck, respond, start_transition},
    documents::{Upload, check_count, check_size},
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use actix_web::{HttpResponse, post, web};
use casework::withdrawals::open;
use contract::{applications::ApplicationCase, documents::DocumentKind};
use domain::applications::Action;
use persistence::{
    documents::{self, NewDocument},
    withdrawals::Withdrawal,
};
use uuid::Uuid;

/// The form of a sending.
#[derive(Debug, utoipa::ToSchema)]
#[expect(
    dead_code,
    reason = "describes the form in the specification; the fields are read from the stream"
)]
pub(crate) struct WithdrawalScanForm {
    /// At the foot of the signed form.
    #[schema(max_length = 20, example = "K7QM-3FXD")]
    check_code: String,
    #[schema(format = Binary, content_media_type = "application/octet-stream")]
    file: String,
}

/// Send a withdrawal
///
/// `multipart/form-data` with `check_code`, then `file`: the signed scan (PDF, JPG or PNG, at most 20 MB). A scan of an older form is found by its code.
/// Of a coordinator's withdrawal the teacher gets a letter with the reason, and may object.
#[utoipa::path(operation_id = "send_withdrawal", tag = "Отзыв заявления", request_body(content = WithdrawalScanForm, content_type = "multipart/form-data"),
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case; its withdrawal waits to be registered", body = ApplicationCase)))]
#[post("/applications/{id}/withdrawal/send")]
pub(crate) async fn send(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    upload: Upload,
) -> ApiResult<HttpResponse> {
    let found = precheck(&state, &acting, *id, Action::SendWithdrawal, &if_match).await?;
    let unsent = open(&state.database.reader(), &found.case).await?;
    let scan = receive(&state, &acting, upload, &unsent.check_code).await?;
    let transition =
        start_transition(&state, &acting, *id, Action::SendWithdrawal, &if_match).await?;
    let (tx, case) = (&transition.tx, &transition.found.case);
    let withdrawal = open(tx, case).await?;
    let present = documents::of(tx, &[*id]).await?;
    check_count("file", &present, DocumentKind::WithdrawalScan)?;
    check_size(&present, &scan.stored)?;
    let typed_code = scan.typed_code.clone();
    let scan = document(&acting, &withdrawal, scan);
    casework::withdrawals::send(&transition, &withdrawal, typed_code, scan).await?;
    respond(&state, &acting, transition).await
}

fn document(acting: &Acting, withdrawal: &Withdrawal, scan: Scan) -> NewDocument {
    NewDocument {
        application_id: withdrawal.application_id,
        kind: DocumentKind::WithdrawalScan.code().to_owned(),
        title: scan.title,
        media_type: Some(scan.stored.kind.media_type().to_owned()),
        size: i64::try_from(scan.stored.size).ok(),
        sha256: Some(scan.stored.sha256),
        url: None,
        form_version: Some(withdrawal.form_version),
        uploaded_by: acting.author.clone(),
    }
}
