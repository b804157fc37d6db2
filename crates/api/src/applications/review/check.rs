//! `PUT /applications/{id}/check`

use crate::{
    State,
    applications::{start_transition, start_transition::Transition},
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    problem::ApiResult,
};
use actix_web::{HttpResponse, put, web};
use contract::applications::{ApplicationCase, Checklist};
use domain::applications::Action;
use domain::history::HistoryEvent;
use persistence::{applications, history};
use uuid::Uuid;

/// Tick the checklist
///
/// Takes all ticked lines at once. A help to memory: neither registering nor rejecting asks for it, and the version stays. The history
/// tells once who checked; a return for correction empties the list.
#[utoipa::path(operation_id = "check_application", tag = "Заявления", request_body = Checklist,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with its ticks", body = ApplicationCase)))]
#[put("/applications/{id}/check")]
pub(crate) async fn check(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<Checklist>,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::Check, &if_match).await?;
    let items = body.parse()?.items;
    applications::check(
        &transition.tx,
        &transition.permit,
        &transition.found.case,
        &items,
    )
    .await?;
    if !items.is_empty() && !is_known(&transition, &acting).await? {
        transition.record_history(&acting, None).await?;
    }
    transition.respond(&state, &acting).await
}

const HANDED_IN: [&str; 2] = [
    HistoryEvent::Submit.code(),
    HistoryEvent::SubmitAgain.code(),
];

/// Whether the history tells already that this person checked what was handed in last.
async fn is_known(transition: &Transition, acting: &Acting) -> ApiResult<bool> {
    let history = history::of_application(&transition.tx, transition.found.case.id).await?;
    let name = acting.person().full_name();
    Ok(history
        .iter()
        .take_while(|entry| !HANDED_IN.contains(&entry.event.as_str()))
        .any(|entry| {
            entry.event == HistoryEvent::Check.code() && entry.actor_name.as_ref() == Some(&name)
        }))
}
