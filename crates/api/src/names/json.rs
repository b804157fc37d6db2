//! A waiting proposal as JSON.

use crate::{State, identity::Acting, problem::ApiResult};
use contract::{lists::Named, names::NameProposal};
use domain::applications::{Action, access::CaseFacts, workflow};
use persistence::{
    Store,
    applications::Case,
    names::{self, Proposal},
};

pub(super) fn json(
    state: &State,
    acting: &Acting,
    (proposal, case): (Proposal, &Case),
    facts: &CaseFacts,
    municipality: Named,
) -> NameProposal {
    let mut allowed = workflow::allowed_actions(&acting.actor, facts, state.today());
    allowed.retain(|action| *action == Action::DecideName);
    NameProposal {
        new_name: proposal.full_name(),
        id: proposal.id,
        application_id: case.id,
        version: case.version,
        case_number: case.case_number.clone(),
        registration_number: case.registration_number.clone(),
        municipality,
        old_name: proposal.old_name,
        reason: proposal.reason,
        proposed_by: proposal.proposed_by_name,
        proposed_at: proposal.proposed_at,
        allowed_actions: allowed,
    }
}

/// The proposal that waits on a case where it can be decided; it costs a query only where there is one.
pub(crate) async fn of_case(
    state: &State,
    store: &impl Store,
    acting: &Acting,
    (case, facts): (&Case, &CaseFacts),
    municipality: &Named,
) -> ApiResult<Option<NameProposal>> {
    let decidable = names::can_be_decided(case.stage);
    let Some(id) = case.name_proposal_id.filter(|_| decidable) else {
        return Ok(None);
    };
    let found = names::find(store, id).await?;
    Ok(found.map(|proposal| json(state, acting, (proposal, case), facts, municipality.clone())))
}
