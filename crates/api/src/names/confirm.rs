//! `POST /applications/{id}/name-proposal/confirm`

use crate::{
    State,
    applications::start_transition,
    identity::Acting,
    if_match::IfMatch,
    letters,
    problem::{ApiError, ApiResult},
    schedule::note_change,
};
use actix_web::{HttpResponse, post, web};
use contract::applications::ApplicationCase;
use domain::applications::Action;
use domain::history::HistoryEvent;
use mail::{Letter, letters::NameCorrected};
use persistence::{
    WriteTx,
    applications::{self, Case},
    names::{self, Proposal},
    people::{self, Person},
    schedule,
};
use uuid::Uuid;

/// Confirm the proposed name
///
/// The person and the case bear it from now on; old and new stay in the history. An approved schedule with the old name «has
/// changes». The teacher and the coordinator who proposed it get letters.
#[utoipa::path(operation_id = "confirm_name", tag = "Заявления",
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The case with its new name", body = ApplicationCase)))]
#[post("/applications/{id}/name-proposal/confirm")]
pub(crate) async fn confirm(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let transition = start_transition(&state, &acting, *id, Action::DecideName, &if_match).await?;
    let (tx, case) = (&transition.tx, &transition.found.case);
    let proposal = waiting(tx, case).await?;
    let name = proposal.name()?;
    let teacher = people::find_for_update(tx, case.teacher_id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let phones = (teacher.phone.clone(), teacher.work_phone.clone());
    let teacher = people::update_profile(tx, &teacher, &name, phones.0, phones.1).await?;
    applications::decide_name(tx, &transition.permit, case, Some(&name)).await?;
    applications::rename_drafts(tx, &teacher).await?;
    names::decide(tx, proposal.id, acting.by(), None).await?;
    if let Some(period_id) = case.period_id {
        schedule::lock(tx, case.municipality_id, period_id).await?;
        note_change(tx, case.municipality_id, period_id).await?;
    }
    let note = format!(
        "Было: {}. Стало: {}",
        case.full_name(),
        proposal.full_name()
    );
    transition
        .record_event(&acting, HistoryEvent::ConfirmName, Some(note))
        .await?;
    tell(tx, case, &proposal, &teacher).await?;
    transition.respond(&state, &acting).await
}

/// What the permit says is there.
pub(super) async fn waiting(tx: &WriteTx, case: &Case) -> ApiResult<Proposal> {
    let id = case.name_proposal_id.ok_or_else(ApiError::not_found)?;
    names::find(tx, id)
        .await?
        .ok_or_else(|| ApiError::internal("a case names a proposal that is not there"))
}

/// The teacher, and the coordinator who proposed it.
async fn tell(tx: &WriteTx, case: &Case, proposal: &Proposal, teacher: &Person) -> ApiResult<()> {
    let number = case.number()?.to_owned();
    let letter = |to: &Person, own| {
        Letter::NameCorrected(NameCorrected {
            name: to.full_name(),
            case_number: number.clone(),
            old_name: case.full_name(),
            new_name: proposal.full_name(),
            own,
            link: format!("/applications/{}", case.id),
        })
    };
    letters::queue(tx, teacher, letter(teacher, true), &[case.id]).await?;
    if let Some(coordinator) = people::find(tx, proposal.proposed_by).await? {
        let words = letter(&coordinator, false);
        letters::queue(tx, &coordinator, words, &[case.id]).await?;
    }
    Ok(())
}
