//! `POST /applications/{id}/generate`

use super::{Transition, draft::mistakes_problem, precheck, printed, start_transition};
use crate::openapi::problems::Invalid;
use crate::{
    State,
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
    typesetting::make,
};
use actix_web::{HttpResponse, post, web};
use chrono::Datelike;
use contract::{applications::ApplicationCase, documents::DocumentKind};
use documents::application_form;
use domain::applications::{Action, draft};
use files::{FileKind, StoredFile};
use persistence::{
    applications::{self, Case, Printing},
    documents::{self as rows, NewDocument},
    people,
};
use uuid::Uuid;

/// Generate the printable form
///
/// «Сформировать заявление»: gives the case number at the first time, a new version and a new check code each time. While the draft has
/// gaps the answer is 422 with all of them.
#[utoipa::path(operation_id = "generate_form", tag = "Заявления",
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with its form", body = ApplicationCase), Invalid))]
#[post("/applications/{id}/generate")]
pub(crate) async fn generate(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let found = precheck(&state, &acting, *id, Action::Generate, &if_match).await?;
    let form = print(&state, &found.case).await?;
    let transition = start_transition(&state, &acting, *id, Action::Generate, &if_match).await?;
    save(&transition, &acting, form).await?;
    transition.respond(&state, &acting).await
}

/// The form in the store, and what stands at its foot.
struct Form {
    printing: Printing,
    stored: StoredFile,
}

/// Outside a transaction: it takes long.
async fn print(state: &State, case: &Case) -> ApiResult<Form> {
    let (reader, today) = (state.database.reader(), state.today());
    let attached = rows::of(&reader, &[case.id]).await?;
    let answers = case.answers(|kind| attached.iter().any(|row| row.kind == kind));
    let complete = draft::check(&answers, today).map_err(mistakes_problem)?;
    let teacher = people::find(&reader, case.teacher_id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    // Whoever is turned away takes no number.
    let turn = state.typesetting.turn().await?;
    let printing = Printing::next(&state.database, state.now(), case, today.year()).await?;
    let form = printed::content(
        &reader, case, &teacher, &complete, &attached, &printing, today,
    )
    .await?;
    let pdf = make(turn, move || application_form::pdf(&form)).await?;
    let stored = state.files.put_bytes(&pdf, FileKind::Pdf).await?;
    Ok(Form { printing, stored })
}

/// The version under the lock is the one that was printed.
async fn save(transition: &Transition, acting: &Acting, form: Form) -> ApiResult<()> {
    let (tx, case) = (&transition.tx, &transition.found.case);
    let Form { printing, stored } = form;
    let words = format!("{}, версия {}", printing.case_number, printing.form_version);
    rows::remove_kinds(tx, case.id, &["printed_form", "signed_scan"]).await?;
    let document = NewDocument {
        application_id: case.id,
        kind: DocumentKind::PrintedForm.code().to_owned(),
        title: format!("Заявление {words}.pdf"),
        media_type: Some(FileKind::Pdf.media_type().to_owned()),
        size: i64::try_from(stored.size).ok(),
        sha256: Some(stored.sha256),
        url: None,
        form_version: Some(printing.form_version),
        uploaded_by: acting.by(),
    };
    rows::add(tx, document).await?;
    applications::generate(tx, &transition.permit, case, &printing).await?;
    transition.record_history(acting, Some(words)).await
}
