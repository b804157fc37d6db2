//! Cases as rows of a list: everything a page names, in a constant number of queries.

use super::review::{returned, verification};
use crate::{
    conclusions::conclusion_json, identity::Acting, problem::ApiResult,
    withdrawals::case_withdrawal,
};
use chrono::NaiveDate;
use contract::{
    applications::{ApplicationRow, AssignedExpert, DocumentLink, Rejection},
    documents::DocumentKind,
    lists::Named,
};
use domain::applications::{Action, plan::EXPERTS_PER_CASE, workflow};
use persistence::{
    Store,
    applications::{Assignment, Case, Decision, assignments_of},
    documents::{self, Document},
    questions, reference,
    schedule::{self, Schedule},
    withdrawals,
};
use uuid::Uuid;

pub(crate) async fn rows(
    store: &impl Store,
    acting: &Acting,
    today: NaiveDate,
    cases: Vec<Case>,
) -> ApiResult<Vec<ApplicationRow>> {
    let ids: Vec<Uuid> = cases.iter().map(|case| case.id).collect();
    let experts = assignments_of(store, &ids).await?;
    let documents = documents::of(store, &ids).await?;
    let withdrawals = withdrawals::latest_of(store, &ids).await?;
    let unanswered = questions::unanswered(store, &ids).await?;
    let municipalities = reference::municipalities(store).await?;
    let periods = reference::periods(store).await?;
    let planned = cases.iter().any(|case| case.period_id.is_some());
    let schedules: Vec<Schedule> = if planned {
        schedule::all(store, acting.actor.municipality_id).await?
    } else {
        Vec::new()
    };
    Ok(cases
        .into_iter()
        .map(|case| {
            let municipality = municipalities
                .iter()
                .find(|row| row.id == case.municipality_id);
            let municipality = Named {
                id: case.municipality_id,
                name: municipality.map(|row| row.name.clone()).unwrap_or_default(),
            };
            let period = periods
                .iter()
                .find(|row| Some(row.id) == case.period_id)
                .map(|row| Named {
                    id: row.id,
                    name: row.label(),
                });
            let experts: Vec<&Assignment> = experts
                .iter()
                .filter(|one| one.application_id == case.id)
                .collect();
            let locked = schedules.iter().any(|schedule| {
                schedule.municipality_id == case.municipality_id
                    && Some(schedule.period_id) == case.period_id
                    && schedule.state.is_locked()
            });
            let id = case.id;
            let own = documents.iter().filter(move |one| one.application_id == id);
            let ids = experts.iter().map(|expert| expert.expert_id).collect();
            let facts = case.facts(ids, locked);
            let withdrawal =
                case_withdrawal(&case, &facts, &acting.actor, &withdrawals, &documents);
            let row = row(today, case, municipality, period, &experts, own);
            let allowed_actions = workflow::allowed_actions(&acting.actor, &facts, today);
            ApplicationRow {
                question_waits: unanswered.contains(&id) && allowed_actions.contains(&Action::Ask),
                allowed_actions,
                withdrawal,
                ..row
            }
        })
        .collect())
}

/// What depends on nobody's rights.
fn row<'a>(
    today: NaiveDate,
    case: Case,
    municipality: Named,
    period: Option<Named>,
    experts: &[&Assignment],
    documents: impl Iterator<Item = &'a Document> + Clone,
) -> ApplicationRow {
    ApplicationRow {
        full_name: case.full_name(),
        allowed_actions: Vec::new(),
        question_waits: false,
        withdrawal: None,
        decided_at: case.decision.as_ref().map(|decision| decision.at),
        decided_by: case
            .decision
            .as_ref()
            .map(|decision| decision.by_name.clone()),
        rejection: rejection(case.decision.as_ref()),
        experts: experts.iter().copied().map(expert).collect(),
        experts_requested_at: case
            .experts_requested_at
            .filter(|_| experts.len() < EXPERTS_PER_CASE),
        conclusion: conclusion_json(&case, documents.clone(), today),
        documents: documents
            .filter_map(link)
            .filter(|one| is_named_by_rows(one.kind, case.registration_number.is_some()))
            .collect(),
        id: case.id,
        version: case.version,
        stage: case.stage,
        route: case.route,
        case_number: case.case_number,
        registration_number: case.registration_number,
        municipality,
        workplace: case.workplace,
        position: case.position,
        subjects: case.subjects,
        held_category: case.held_category,
        held_until: case.held_until,
        held_indefinitely: case.held_indefinitely,
        claimed_category: case.claimed_category,
        form: case.form,
        simplified_grounds: case.simplified_grounds,
        filed_on: case.filed_on,
        review_until: case.review_until,
        returned: case.returned.as_ref().map(returned),
        checklist: case.checklist,
        verified: case.verified.map(verification),
        route_note: case.route_note,
        organisation_typed: case.organisation_typed,
        period,
        starts_on: case.starts_on,
    }
}

/// Rows name what officials look at beside «Просмотреть заявление»; whoever checks a conclusion, the materials, too.
const fn is_named_by_rows(kind: DocumentKind, registered: bool) -> bool {
    match kind {
        DocumentKind::Presentation
        | DocumentKind::Awards
        | DocumentKind::AttestationSheet
        | DocumentKind::WithdrawalScan => true,
        DocumentKind::Material => registered,
        _ => false,
    }
}

pub(super) fn rejection(decision: Option<&Decision>) -> Option<Rejection> {
    decision
        .and_then(|decision| decision.rejected.as_ref())
        .map(|rejected| Rejection {
            reason: rejected.kind(),
            reason_title: rejected.kind().title().to_owned(),
            comment: rejected.comment().map(str::to_owned),
        })
}

pub(crate) fn expert(assignment: &Assignment) -> AssignedExpert {
    AssignedExpert {
        person_id: assignment.expert_id,
        full_name: assignment.full_name.clone(),
        printed: assignment.printed.clone(),
    }
}

pub(crate) fn link(document: &Document) -> Option<DocumentLink> {
    let kind = DocumentKind::from_code(&document.kind)?;
    if matches!(
        kind,
        DocumentKind::PrintedForm | DocumentKind::WithdrawalForm | DocumentKind::Link
    ) || kind.is_of_conclusion()
    {
        return None;
    }
    Some(DocumentLink {
        id: document.id,
        kind,
        title: document.title.clone(),
        media_type: document.media_type.clone(),
    })
}
