//! `POST /applications/{id}/withdrawal`

use super::{
    answer::{answer, open},
    form,
};
use crate::{
    State,
    applications::{Transition, start_transition},
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::{
    applications::ApplicationCase, documents::DocumentKind, withdrawals::NewWithdrawal,
};
use documents::withdrawal_form;
use domain::{applications::Action, withdrawals::WithdrawnBy};
use files::{FileKind, StoredFile};
use persistence::{
    documents::{self as rows, NewDocument},
    withdrawals::{self, Printing},
};
use uuid::Uuid;

/// Form a withdrawal
///
/// «Сформировать заявление на отзыв»: makes the printable form with the reason. Repeated before it is sent, it makes a new version with a new
/// check code, and the paper printed before no longer counts. A teacher withdraws the own application, a municipal coordinator a registered one.
#[utoipa::path(operation_id = "generate_withdrawal", tag = "Отзыв заявления", request_body = NewWithdrawal,
    params(("id" = Uuid, Path, description = "The application"), ("If-Match" = String, Header, description = "The version that was seen", example = "\"1\"")),
    responses((status = 200, description = "The case with its withdrawal", body = ApplicationCase)))]
#[post("/applications/{id}/withdrawal")]
pub(crate) async fn generate(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<NewWithdrawal>,
) -> ApiResult<HttpResponse> {
    let transition =
        start_transition(&state, &acting, *id, Action::GenerateWithdrawal, &if_match).await?;
    let (tx, case) = (&transition.tx, &transition.found.case);
    let reason = parse(&body.parse()?)?;
    let by = WithdrawnBy::of(acting.actor.role).ok_or_else(ApiError::not_found)?;
    let unsent = match case.withdrawal {
        Some(_) => Some(open(&transition).await?),
        None => None,
    };
    let printing = Printing::next(tx, unsent.as_ref());
    let today = state.today();
    let form = form::content(tx, case, acting.person(), by, &reason, &printing, today).await?;
    let pdf = web::block(move || withdrawal_form::pdf(&form))
        .await
        .map_err(ApiError::internal)??;
    let stored = state.files.put_bytes(&pdf, FileKind::Pdf).await?;
    if let Some(stale) = unsent.and_then(|unsent| unsent.form_document_id) {
        rows::remove(tx, stale).await?;
    }
    let document = rows::add(tx, document(&transition, &acting, &printing, stored)).await?;
    let (person_id, name) = acting.by();
    let by = (by, person_id, name);
    withdrawals::generate(
        tx,
        &transition.permit,
        case,
        by,
        reason,
        &printing,
        document.id,
    )
    .await?;
    let note = format!("версия {}", printing.form_version);
    transition.record_history(&acting, Some(note)).await?;
    answer(&state, &acting, transition).await
}

fn parse(body: &NewWithdrawal) -> ApiResult<String> {
    let ask = "Напишите причину отзыва заявления";
    domain::text::required_paragraph(&body.reason, 1000, ask)
        .map_err(|error| ApiError::field("reason", error.code(), error.message()))
}

fn document(
    transition: &Transition,
    acting: &Acting,
    printing: &Printing,
    file: StoredFile,
) -> NewDocument {
    let case = &transition.found.case;
    NewDocument {
        application_id: case.id,
        kind: DocumentKind::WithdrawalForm.code().to_owned(),
        title: format!(
            "Заявление на отзыв {}, версия {}.pdf",
            case.case_number.as_deref().unwrap_or_default(),
            printing.form_version
        ),
        media_type: Some(FileKind::Pdf.media_type().to_owned()),
        size: i64::try_from(file.size).ok(),
        sha256: Some(file.sha256),
        url: None,
        form_version: Some(printing.form_version),
        uploaded_by: acting.by(),
    }
}
