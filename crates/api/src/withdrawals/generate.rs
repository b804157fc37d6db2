//! `POST /applications/{id}/withdrawal`

use super::form;
use crate::{
    State,
    applications::{precheck, respond, start_transition},
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use casework::withdrawals::{Form, open};
use contract::{
    applications::ApplicationCase, documents::DocumentKind, withdrawals::NewWithdrawal,
};
use documents::withdrawal_form;
use domain::{applications::Action, withdrawals::WithdrawnBy};
use files::{FileKind, StoredFile};
use persistence::{applications::Case, documents::NewDocument, withdrawals::Printing};
use uuid::Uuid;

/// Form a withdrawal
///
/// «Сформировать заявление на отзыв»: makes the printable form with the reason. Repeated before it is sent, it makes a new version with a new
/// check code, and the paper printed before no longer counts. A teacher withdraws the own application, a municipal coordinator a registered one.
#[utoipa::path(operation_id = "generate_withdrawal", tag = "Отзыв заявления", request_body = NewWithdrawal,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with its withdrawal", body = ApplicationCase)))]
#[post("/applications/{id}/withdrawal")]
pub(crate) async fn generate(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<NewWithdrawal>,
) -> ApiResult<HttpResponse> {
    let action = Action::GenerateWithdrawal;
    let found = precheck(&state, &acting, *id, action, &if_match).await?;
    let reason = parse(&body.parse()?)?;
    let form = print(&state, &acting, &found.case, reason).await?;
    let transition = start_transition(&state, &acting, *id, action, &if_match).await?;
    // The version under the lock is the one that was printed.
    casework::withdrawals::generate(&transition, form).await?;
    respond(&state, &acting, transition).await
}

/// Outside a transaction: it takes long.
async fn print(state: &State, acting: &Acting, case: &Case, reason: String) -> ApiResult<Form> {
    let (reader, today) = (state.database.reader(), state.today());
    let by = WithdrawnBy::of(acting.actor.role).ok_or_else(ApiError::not_found)?;
    let unsent = match case.withdrawal {
        Some(_) => Some(open(&reader, case).await?),
        None => None,
    };
    let printing = Printing::next(&state.database, state.now(), unsent.as_ref());
    let person = acting.person();
    let form = form::content(&reader, case, person, by, &reason, &printing, today).await?;
    let pdf = state.make(move || withdrawal_form::pdf(&form)).await?;
    let stored = state.files.put_bytes(&pdf, FileKind::Pdf).await?;
    Ok(Form {
        by,
        reason,
        stale: unsent.and_then(|unsent| unsent.form_document_id),
        document: document(case, acting, &printing, stored)?,
        printing,
    })
}

fn parse(body: &NewWithdrawal) -> ApiResult<String> {
    let ask = "Напишите причину отзыва заявления";
    domain::text::required_paragraph(&body.reason, 1000, ask)
        .map_err(|error| ApiError::field("reason", error.code(), error.message()))
}

fn document(
    case: &Case,
    acting: &Acting,
    printing: &Printing,
    file: StoredFile,
) -> ApiResult<NewDocument> {
    Ok(NewDocument {
        application_id: case.id,
        kind: DocumentKind::WithdrawalForm.code().to_owned(),
        title: format!(
            "Заявление на отзыв {}, версия {}.pdf",
            case.number()?,
            printing.form_version
        ),
        media_type: Some(FileKind::Pdf.media_type().to_owned()),
        size: i64::try_from(file.size).ok(),
        sha256: Some(file.sha256),
        url: None,
        form_version: Some(printing.form_version),
        uploaded_by: acting.author.clone(),
    })
}
