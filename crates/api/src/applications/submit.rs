//! `POST /applications/{id}/submit`

use super::{respond, start_transition};
use crate::{
    State, body::Body, fields::Fields, identity::Acting, if_match::IfMatch, problem::ApiResult,
};
use actix_web::{HttpResponse, post, web};
use contract::{
    applications::{ApplicationCase, Submission},
    documents::DocumentKind,
};
use domain::applications::{Action, numbers::CheckCode};
use persistence::documents;
use uuid::Uuid;

/// Hand in
///
/// «Подать заявление»: needs the signed scan and the check code that stands on it. A scan of an older form is found by its code.
#[utoipa::path(operation_id = "submit_application", tag = "Заявления", request_body = Submission,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The filed case", body = ApplicationCase)))]
#[post("/applications/{id}/submit")]
pub(crate) async fn submit(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<Submission>,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::Submit, &if_match).await?;
    let (tx, case) = (&transition.tx, &transition.found.case);
    let typed = body.parse()?.check_code;
    let rows = documents::of(tx, &[*id]).await?;
    let mut fields = Fields::default();
    if !rows
        .iter()
        .any(|row| row.kind == DocumentKind::SignedScan.code())
    {
        fields.mistake(
            "signed_scan",
            "document_missing",
            "Загрузите скан подписанного заявления",
        );
    }
    if typed.trim().is_empty() {
        fields.mistake(
            "check_code",
            "required",
            "Введите код, напечатанный внизу заявления",
        );
    } else if !case
        .check_code
        .as_deref()
        .is_some_and(|code| CheckCode::matches(code, &typed))
    {
        let words = "Код не совпадает: проверьте, что подписана последняя версия заявления, и введите код с неё";
        fields.mistake("check_code", "code_differs", words);
    }
    fields.check()?;
    let typed = typed.chars().filter(|c| !c.is_control()).take(20).collect();
    casework::applications::submit(&transition, typed, state.settings.review_days).await?;
    respond(&state, &acting, transition).await
}
