//! Whom to choose, with load and conflicts.

use super::choice::between;
use crate::problem::ApiResult;
use contract::{
    lists::Named,
    planning::{Candidate, ConflictNote},
};
use domain::applications::conflicts::Conflict;
use persistence::{
    Store,
    applications::{Assignment, Found},
    people::{self, ExpertRow},
    reference,
};
use uuid::Uuid;

/// The experts of `municipality_id` and those who are named, by surname.
pub(super) async fn candidates(
    store: &impl Store,
    found: &Found,
    municipality_id: Uuid,
) -> ApiResult<Vec<Candidate>> {
    let municipalities = reference::municipalities(store).await?;
    let named: Vec<Uuid> = found.experts.iter().map(|one| one.expert_id).collect();
    let mut experts = people::experts(store, Some(municipality_id), None, None).await?;
    let away = people::experts(store, None, None, Some(&named)).await?;
    let is_away = |expert: &ExpertRow| !experts.iter().any(|one| one.person.id == expert.person.id);
    let away: Vec<ExpertRow> = away.into_iter().filter(is_away).collect();
    experts.extend(away);
    experts.sort_by_cached_key(|expert| domain::text::search_key(&expert.person.full_name()));
    let municipality = |id: Option<Uuid>| {
        let row = municipalities.iter().find(|row| Some(row.id) == id)?;
        Some(Named {
            id: row.id,
            name: row.name.clone(),
        })
    };
    let mut candidates: Vec<Candidate> = experts
        .iter()
        .map(|expert| candidate(found, expert, municipality(expert.grant.municipality_id)))
        .collect();
    let gone = found.experts.iter().filter(|one| {
        !experts
            .iter()
            .any(|expert| expert.person.id == one.expert_id)
    });
    candidates.extend(gone.map(ended));
    Ok(candidates)
}

fn candidate(found: &Found, expert: &ExpertRow, municipality: Option<Named>) -> Candidate {
    let place = found
        .experts
        .iter()
        .find(|one| one.expert_id == expert.person.id);
    let mut conflicts = between(&found.case, expert);
    if place.is_some() {
        conflicts.push(Conflict::AlreadyNamed);
    }
    Candidate {
        person_id: expert.person.id,
        full_name: expert.person.full_name(),
        position: expert.grant.printed_position.clone(),
        workplace: expert.grant.printed_workplace.clone(),
        subject: expert.grant.subject.clone(),
        municipality,
        load: expert.load,
        place: place.map(|one| one.slot),
        conflicts: conflicts.into_iter().map(note).collect(),
        conflict_reason: place.and_then(|one| one.conflict_reason.clone()),
    }
}

/// Named, and no expert any more.
fn ended(named: &Assignment) -> Candidate {
    Candidate {
        person_id: named.expert_id,
        full_name: named.full_name.clone(),
        position: Some(named.printed.clone()),
        workplace: None,
        subject: None,
        municipality: None,
        load: 0,
        place: Some(named.slot),
        conflicts: vec![note(Conflict::RoleEnded)],
        conflict_reason: named.conflict_reason.clone(),
    }
}

fn note(code: Conflict) -> ConflictNote {
    ConflictNote {
        code,
        verdict: code.verdict(),
        message: code.words().to_owned(),
    }
}
