//! `POST /applications/{id}/name-proposal/decline`

use super::confirm::waiting;
use crate::{
    State,
    applications::start_transition,
    body::Body,
    identity::Acting,
    if_match::IfMatch,
    letters,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::{applications::ApplicationCase, names::DeclineName};
use domain::applications::Action;
use domain::history::HistoryEvent;
use mail::{Letter, letters::NameDeclined};
use persistence::{applications, names, people};
use uuid::Uuid;

/// Decline the proposed name
///
/// With a reason, which the coordinator who proposed it reads in a letter. The name stays.
#[utoipa::path(operation_id = "decline_name", tag = "Заявления", request_body = DeclineName,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with its name as it was", body = ApplicationCase)))]
#[post("/applications/{id}/name-proposal/decline")]
pub(crate) async fn decline(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<DeclineName>,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::DecideName, &if_match).await?;
    let (tx, case) = (&transition.tx, &transition.found.case);
    let ask = "Напишите, почему имя остаётся прежним";
    let reason = domain::text::required_paragraph(&body.parse()?.reason, 500, ask)
        .map_err(|error| ApiError::field("reason", error.code(), error.message()))?;
    let proposal = waiting(tx, case).await?;
    applications::decide_name(tx, &transition.permit, case, None).await?;
    names::decide(tx, proposal.id, acting.by(), Some(reason.clone())).await?;
    let note = format!("Предлагалось: {}. {reason}", proposal.full_name());
    transition
        .record_event(&acting, HistoryEvent::DeclineName, Some(note))
        .await?;
    if let Some(coordinator) = people::find(tx, proposal.proposed_by).await? {
        let letter = Letter::NameDeclined(NameDeclined {
            name: coordinator.full_name(),
            case_number: case.number()?.to_owned(),
            teacher: case.full_name(),
            proposed: proposal.full_name(),
            reason,
            link: format!("/applications/{id}"),
        });
        letters::queue(tx, &coordinator, letter, &[*id]).await?;
    }
    transition.respond(&state, &acting).await
}
