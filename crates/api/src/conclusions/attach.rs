//! `PUT /applications/{id}/conclusion`

use super::{
    begun::finish,
    file::{ConclusionFile, Request},
    letters::tell_attached,
};
use crate::{
    State, applications::visible, identity::Acting, if_match::IfMatch, problem::ApiResult,
};
use actix_multipart::Multipart;
use actix_web::{HttpResponse, put, web};
use contract::{applications::ApplicationCase, documents::DocumentKind};
use domain::{
    applications::{Action, Stage},
    conclusions::refusal_from,
};
use persistence::applications;
use uuid::Uuid;

/// Attach the conclusion
///
/// One conclusion for the case, whoever of its experts attaches it; on the operator's route the operator does. Until it is signed
/// another file may take its place: an earlier refusal to sign is about the earlier file and goes with it. The teacher gets a letter.
#[utoipa::path(operation_id = "attach_conclusion", tag = "Итоговое заключение",
    request_body(content = ConclusionFile, content_type = "multipart/form-data"),
    params(("id" = Uuid, Path, description = "The application"), ("If-Match" = String, Header, description = "The version that was seen", example = "\"1\"")),
    responses((status = 200, description = "The case with its conclusion", body = ApplicationCase)))]
#[put("/applications/{id}/conclusion")]
pub(crate) async fn attach(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    form: Result<Multipart, actix_web::Error>,
) -> ApiResult<HttpResponse> {
    let found = visible(&state.database.reader(), &acting.actor, *id).await?;
    let replaced = !matches!(found.case.stage, Stage::Registered);
    let (action, event) = if replaced {
        (Action::ReplaceConclusion, "replace_conclusion")
    } else {
        (Action::AttachConclusion, "attach_conclusion")
    };
    let request = Request {
        state: &state,
        acting: &acting,
        id: *id,
        if_match: &if_match,
    };
    let (begun, row) = request
        .receive(action, DocumentKind::Conclusion, form)
        .await?;
    let (tx, case) = (&begun.tx, &begun.found.case);
    let from = refusal_from(state.today());
    applications::attach_conclusion(tx, &begun.permit, case, acting.by().1, from).await?;
    begun.remember(&acting, event, Some(row.title)).await?;
    tell_attached(&begun, replaced, from).await?;
    finish(&state, &acting, begun).await
}
