//! `POST /applications/{id}/generate`

use super::{draft::mistakes_problem, precheck, printed, respond, start_transition};
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
    applications::{Case, Printing},
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
    let Form { printing, stored } = print(&state, &found.case).await?;
    let document = document(&found.case, &acting, &printing, stored);
    let transition = start_transition(&state, &acting, *id, Action::Generate, &if_match).await?;
    casework::applications::generate(&transition, &printing, document).await?;
    respond(&state, &acting, transition).await
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

/// Its row. The version under the lock is the one that was printed.
fn document(case: &Case, acting: &Acting, printing: &Printing, file: StoredFile) -> NewDocument {
    NewDocument {
        application_id: case.id,
        kind: DocumentKind::PrintedForm.code().to_owned(),
        title: format!("Заявление {}.pdf", printing.words()),
        media_type: Some(FileKind::Pdf.media_type().to_owned()),
        size: i64::try_from(file.size).ok(),
        sha256: Some(file.sha256),
        url: None,
        form_version: Some(printing.form_version),
        uploaded_by: acting.author.clone(),
    }
}
