//! An expert's open cases go to another, or their places to the operator.

use crate::{
    identity::{Acting, Coordinator},
    letters, planning,
    problem::{ApiError, ApiResult},
    schedule::note_change,
};
use casework::applications::{Chosen, tell_of_changed_plan};
use domain::applications::{
    Stage,
    conflicts::{Conflict, ConflictVerdict},
};
use domain::history::HistoryEvent;
use mail::{
    Letter,
    letters::{AssignedCase, ExpertsAssigned, ExpertsMissing},
};
use persistence::{
    WriteTx,
    applications::{self, Case, Found, NewAssignment},
    history::{self, Event},
    people::{self, ExpertRow, Grant, Person},
    schedule,
};
use uuid::Uuid;

/// The open cases of a role and their schedules under their locks, in the order in which a plan takes them.
pub(super) async fn lock_cases(tx: &WriteTx, grant_id: Uuid) -> ApiResult<Vec<Found>> {
    let mut found = Vec::new();
    for case in people::open_cases_of(tx, grant_id).await? {
        found.extend(applications::lock(tx, case.id).await?);
    }
    for (municipality_id, period_id) in schedules_of(&found) {
        schedule::lock(tx, municipality_id, period_id).await?;
    }
    Ok(found)
}

/// The schedules, municipality and period, in which these cases stand: each once, in one order.
fn schedules_of(cases: &[Found]) -> Vec<(Uuid, Uuid)> {
    let mut ids: Vec<(Uuid, Uuid)> = cases
        .iter()
        .filter_map(|found| Some((found.case.municipality_id, found.case.period_id?)))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Who takes the cases: another expert, of the own municipality for a coordinator, whom no case excludes.
pub(super) async fn successor(
    tx: &WriteTx,
    coordinator: &Coordinator,
    grant: &Grant,
    id: Option<Uuid>,
    cases: &[Found],
) -> ApiResult<Option<ExpertRow>> {
    let Some(id) = id else { return Ok(None) };
    let known = people::experts(tx, coordinator.within, None, Some(&[id])).await?;
    let unknown = || {
        let words = "Выберите специалиста из списка";
        ApiError::field("hand_over_to", "unknown", words)
    };
    let expert = known
        .into_iter()
        .find(|expert| expert.person.id == id && expert.grant.person_id != grant.person_id)
        .ok_or_else(unknown)?;
    let excluded: Vec<&str> = cases
        .iter()
        .filter(|found| {
            let named = found.experts.iter().any(|one| one.expert_id == id);
            named || planning::between(&found.case, &expert).iter().any(forbids)
        })
        .map(|found| found.case.number())
        .collect::<Result<_, _>>()?;
    if !excluded.is_empty() {
        let words = format!(
            "По этим делам специалист уже назначен или есть конфликт интересов: {}. Выберите другого",
            excluded.join(", ")
        );
        return Err(ApiError::field("hand_over_to", "already_named", words));
    }
    if !people::hold_grants(tx, &[expert.grant.id]).await? {
        return Err(unknown());
    }
    Ok(Some(expert))
}

/// A case with a conclusion keeps an expert: nobody else could bring its signed paper, replace it or record a refusal.
pub(super) fn leaves_none_alone(grant: &Grant, cases: &[Found]) -> ApiResult<()> {
    let alone: Vec<&str> = cases
        .iter()
        .filter(|found| found.case.stage != Stage::Registered)
        .filter(|found| {
            found
                .experts
                .iter()
                .all(|one| one.expert_id == grant.person_id)
        })
        .map(|found| found.case.number())
        .collect::<Result<_, _>>()?;
    if alone.is_empty() {
        return Ok(());
    }
    let words = format!(
        "Заключение уже прикреплено, а другого специалиста нет: {}. Выберите, кому передать дела, или попросите оператора назначить второго специалиста",
        alone.join(", ")
    );
    Err(ApiError::field("hand_over_to", "no_expert_left", words))
}

/// One hand-over under way.
pub(super) struct Handing<'a> {
    pub tx: &'a WriteTx,
    pub acting: &'a Acting,
    pub from: &'a Person,
    pub grant: &'a Grant,
    pub to: Option<&'a ExpertRow>,
}

impl Handing<'_> {
    pub(super) async fn hand_over(&self, cases: &[Found]) -> ApiResult<()> {
        let by = self.acting.person().id;
        for found in cases {
            let to = self.to.map(assignment);
            applications::hand_over(self.tx, &found.case, self.grant.id, by, to).await?;
            if let Some(now) = applications::find(self.tx, found.case.id).await? {
                tell_of_changed_plan(self.tx, found, &now).await?;
            }
            if self.to.is_none() && is_planned_yet(found) {
                applications::request_experts(self.tx, found.case.id, true).await?;
            }
        }
        for (municipality_id, period_id) in schedules_of(cases) {
            note_change(self.tx, municipality_id, period_id).await?;
        }
        self.record_history(cases).await?;
        self.tell(cases).await
    }

    /// By municipality: a chain is locked until the transaction ends.
    async fn record_history(&self, cases: &[Found]) -> ApiResult<()> {
        let mut cases: Vec<&Case> = cases.iter().map(|found| &found.case).collect();
        cases.sort_by_key(|case| (case.municipality_id, case.id));
        let to = match self.to {
            Some(expert) => expert.person.full_name(),
            None => "место оставлено оператору".to_owned(),
        };
        for case in cases {
            let event = Event {
                actor: Some(self.acting.author.clone()),
                note: Some(format!("{} → {to}", self.from.full_name())),
                ..Event::of_case(case, HistoryEvent::HandOverPlace)
            };
            history::append(self.tx, event).await?;
        }
        Ok(())
    }

    async fn tell(&self, cases: &[Found]) -> ApiResult<()> {
        let told = cases
            .iter()
            .filter(|found| self.to.is_some() || is_planned_yet(found));
        let (ids, listed): (Vec<Uuid>, Vec<AssignedCase>) = told
            .map(|found| Ok((found.case.id, listed(&found.case)?)))
            .collect::<ApiResult<_>>()?;
        if listed.is_empty() {
            return Ok(());
        }
        if let Some(expert) = self.to {
            let letter = Letter::ExpertsAssigned(ExpertsAssigned {
                name: expert.person.full_name(),
                cases: listed,
                list_link: "/".into(),
            });
            return letters::queue(self.tx, &expert.person, letter, &ids).await;
        }
        for operator in people::operators(self.tx).await? {
            let letter = Letter::ExpertsMissing(ExpertsMissing {
                name: operator.full_name(),
                expert: self.from.full_name(),
                cases: listed.clone(),
                link: "/planning?plan=missing".into(),
            });
            letters::queue(self.tx, &operator, letter, &ids).await?;
        }
        Ok(())
    }
}

/// Its conclusion is still to come: an empty place is to be filled.
fn is_planned_yet(found: &Found) -> bool {
    found.case.stage == Stage::Registered
}

/// What a hand-over of many cases at once gives no reason for.
fn forbids(conflict: &Conflict) -> bool {
    conflict.verdict() != ConflictVerdict::Noted
}

fn assignment(expert: &ExpertRow) -> NewAssignment {
    Chosen {
        expert: expert.clone(),
        reason: None,
    }
    .assignment()
}

fn listed(case: &Case) -> ApiResult<AssignedCase> {
    Ok(AssignedCase {
        case_number: case.number()?.to_owned(),
        teacher: case.full_name(),
        link: format!("/applications/{}", case.id),
    })
}
