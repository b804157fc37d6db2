//! The experts of a plan: from the list, without a conflict that forbids, with the reasons that conflicts ask for.

use crate::{
    fields::Fields,
    problem::{ApiError, ApiResult},
};
use casework::applications::Chosen;
use contract::applications::Plan;
use domain::applications::{
    conflicts::{Attested, Candidate, Conflict, ConflictVerdict, conflicts},
    plan::{ExpertChoice, check_experts},
};
use persistence::{
    WriteTx,
    applications::{Case, Found},
    people::{self, ExpertRow},
};
use uuid::Uuid;

/// The experts of the body. `within`: the only municipality they may come from; who is named already may stay.
pub(crate) async fn choose(
    tx: &WriteTx,
    found: &Found,
    body: &Plan,
    within: Option<Uuid>,
) -> ApiResult<Vec<Chosen>> {
    let named: Vec<Uuid> = found.experts.iter().map(|one| one.expert_id).collect();
    let mut known = people::experts(tx, within, None, Some(&body.expert_ids)).await?;
    if within.is_some() {
        known.extend(people::experts(tx, None, None, Some(&named)).await?);
    }
    let mut experts = Vec::new();
    for id in &body.expert_ids {
        // An expert of another municipality does not exist for a coordinator.
        let one = known.iter().find(|expert| expert.person.id == *id);
        let unknown = || ApiError::field("expert_ids", "unknown", "Выберите специалиста из списка");
        experts.push(one.cloned().ok_or_else(unknown)?);
    }
    let choices: Vec<ExpertChoice> = experts
        .iter()
        .map(|expert| ExpertChoice {
            person_id: expert.person.id,
            municipality_id: within
                .filter(|_| named.contains(&expert.person.id))
                .or(expert.grant.municipality_id),
        })
        .collect();
    check_experts(found.case.teacher_id, &choices, within)
        .map_err(|error| ApiError::field("expert_ids", error.code(), error.to_string()))?;
    // Whoever ends one of their roles at this moment waits, or was first.
    let roles: Vec<Uuid> = experts.iter().map(|expert| expert.grant.id).collect();
    if !people::hold_grants(tx, &roles).await? {
        let words = "Роль специалиста завершена. Выберите другого";
        return Err(ApiError::field("expert_ids", "unknown", words));
    }
    with_reasons(found, body, experts)
}

fn with_reasons(found: &Found, body: &Plan, experts: Vec<ExpertRow>) -> ApiResult<Vec<Chosen>> {
    let mut fields = Fields::default();
    let mut chosen = Vec::new();
    for expert in experts {
        let conflicts = between(&found.case, &expert);
        let has = |verdict| conflicts.iter().find(|one| one.verdict() == verdict);
        if let Some(conflict) = has(ConflictVerdict::Refused) {
            let words = format!("{}: {}", expert.person.full_name(), lower(conflict.words()));
            fields.mistake("expert_ids", code(*conflict), &words);
            continue;
        }
        let reason = reason(&mut fields, found, body, expert.person.id);
        if has(ConflictVerdict::ReasonRequired).is_some() && reason.is_none() {
            let words = format!(
                "{}: фамилия как у аттестуемого. Напишите, почему конфликта интересов нет",
                expert.person.full_name()
            );
            fields.mistake("conflict_reasons", "reason_required", &words);
        }
        let reason = reason.filter(|_| has(ConflictVerdict::ReasonRequired).is_some());
        chosen.push(Chosen { expert, reason });
    }
    fields.all(Some(chosen))
}

/// What was sent for this expert, or else what is on record.
fn reason(fields: &mut Fields, found: &Found, body: &Plan, id: Uuid) -> Option<String> {
    let sent = body.conflict_reasons.iter().find(|one| one.person_id == id);
    let sent = sent.filter(|one| !one.reason.trim().is_empty());
    if let Some(sent) = sent {
        return fields.take(
            "conflict_reasons",
            domain::text::paragraph(&sent.reason, 500),
        );
    }
    let on_record = found.experts.iter().find(|one| one.expert_id == id);
    on_record.and_then(|one| one.conflict_reason.clone())
}

pub(crate) fn between(case: &Case, expert: &ExpertRow) -> Vec<Conflict> {
    let teacher = Attested {
        person_id: case.teacher_id,
        surname: &case.surname,
        organisation_id: case.organisation_id,
        workplace: &case.workplace,
    };
    let candidate = Candidate {
        person_id: expert.person.id,
        surname: &expert.person.surname,
        organisation_ids: &expert.organisation_ids,
        workplace: expert.grant.printed_workplace.as_deref(),
    };
    conflicts(teacher, candidate)
}

const fn code(conflict: Conflict) -> &'static str {
    match conflict {
        Conflict::SameOrganisation => "expert_same_organisation",
        _ => "expert_own_application",
    }
}

fn lower(words: &str) -> String {
    let mut signs = words.chars();
    signs.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(signs).collect()
    })
}
