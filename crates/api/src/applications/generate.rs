//! `POST /applications/{id}/generate`

use super::{draft::mistakes_problem, printed, start_transition, view::case_json};
use crate::{
    State,
    identity::Acting,
    if_match::{IfMatch, etag},
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use chrono::Datelike;
use contract::{applications::ApplicationCase, documents::DocumentKind};
use documents::application_form;
use domain::applications::{Action, draft};
use files::FileKind;
use persistence::{
    applications::{self, Printing},
    documents::{self as rows, NewDocument},
    people,
};
use uuid::Uuid;

/// Generate the printable form
///
/// «Сформировать заявление»: gives the case number at the first time, a new version and a new check code each time. While the draft has
/// gaps the answer is 422 with all of them.
#[utoipa::path(operation_id = "generate_form", tag = "Заявления",
    params(("id" = Uuid, Path, description = "The application"), ("If-Match" = String, Header, description = "The version that was seen", example = "\"1\"")),
    responses((status = 200, description = "The case with its form", body = ApplicationCase)))]
#[post("/applications/{id}/generate")]
pub(crate) async fn generate(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::Generate, &if_match).await?;
    let (tx, case) = (&transition.tx, &transition.found.case);
    let attached = rows::of(tx, &[*id]).await?;
    let answers = case.answers(|kind| attached.iter().any(|row| row.kind == kind));
    let complete = draft::check(&answers, state.today()).map_err(mistakes_problem)?;
    let teacher = people::find(tx, case.teacher_id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let printing = Printing::next(tx, case, state.today().year()).await?;
    let form = printed::content(
        tx,
        case,
        &teacher,
        &complete,
        &attached,
        &printing,
        state.today(),
    )
    .await?;
    let pdf = web::block(move || application_form::pdf(&form))
        .await
        .map_err(ApiError::internal)??;
    let stored = state.files.put_bytes(&pdf, FileKind::Pdf).await?;
    rows::remove_kinds(tx, *id, &["printed_form", "signed_scan"]).await?;
    let document = NewDocument {
        application_id: *id,
        kind: DocumentKind::PrintedForm.code().to_owned(),
        title: format!(
            "Заявление {}, версия {}.pdf",
            printing.case_number, printing.form_version
        ),
        media_type: Some(FileKind::Pdf.media_type().to_owned()),
        size: i64::try_from(stored.size).ok(),
        sha256: Some(stored.sha256),
        url: None,
        form_version: Some(printing.form_version),
        uploaded_by: acting.by(),
    };
    rows::add(tx, document).await?;
    applications::generate(tx, &transition.permit, case, &printing).await?;
    transition
        .record_history(
            &acting,
            Some(format!(
                "{}, версия {}",
                printing.case_number, printing.form_version
            )),
        )
        .await?;
    let found = applications::find(tx, *id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let json = case_json(&state, tx, &acting, found).await?;
    transition.tx.commit().await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}
