//! `PUT /applications/{id}/plan`

use super::{begin, experts_letters::tell_experts, view::case_json};
use crate::{
    State,
    body::Body,
    identity::Acting,
    if_match::{IfMatch, etag},
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{HttpResponse, put, web};
use chrono::NaiveDate;
use contract::applications::{ApplicationCase, Plan};
use domain::{
    applications::{
        Action,
        plan::{ExpertChoice, check_experts},
    },
    periods::Period,
    roles::Role,
};
use persistence::{
    Store, WriteTx,
    applications::{self, Case, NewAssignment},
    people::{self, ExpertRow},
    reference, schedule,
};
use uuid::Uuid;

/// Plan
///
/// Period, start and up to two experts; what is left out is open. A municipal coordinator names experts of the own municipality and only
/// while the schedule is theirs; an operator names anybody's. General route only.
#[utoipa::path(operation_id = "plan_application", tag = "График", request_body = Plan,
    params(("id" = Uuid, Path, description = "The application"), ("If-Match" = String, Header, description = "The version that was seen", example = "\"1\"")),
    responses((status = 200, description = "The planned case", body = ApplicationCase)))]
#[put("/applications/{id}/plan")]
pub(crate) async fn plan(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<Plan>,
) -> ApiResult<HttpResponse> {
    let begun = begin(&state, &acting, *id, Action::Plan, &if_match).await?;
    let (tx, case) = (&begun.tx, &begun.found.case);
    let body = body.parse()?;
    let period = period(tx, case, &acting, &body).await?;
    let within = acting
        .actor
        .municipality_id
        .filter(|_| acting.actor.role == Role::MunicipalCoordinator);
    let experts = experts(tx, case, &body.expert_ids, within).await?;
    for period_id in touched(case, period.map(|(id, _)| id)) {
        schedule::mark_changed(tx, case.municipality_id, period_id).await?;
    }
    let named: Vec<NewAssignment> = experts.iter().map(assignment).collect();
    applications::plan(tx, &begun.permit, case, acting.person().id, period, named).await?;
    begun
        .remember(&acting, "plan", Some(note(tx, period, &experts).await?))
        .await?;
    tell_experts(tx, &begun.found, &experts).await?;
    let found = applications::find(tx, *id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let json = case_json(&state, tx, &acting, found).await?;
    begun.tx.commit().await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}

/// The periods whose schedules change, each once and in one order: two plans that move cases against each other never
/// wait for each other.
fn touched(case: &Case, new: Option<Uuid>) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = [case.period_id, new].into_iter().flatten().collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// Locks the schedules that the case leaves and enters; both must be the coordinator's.
async fn lock_schedules(
    tx: &WriteTx,
    case: &Case,
    acting: &Acting,
    new: Option<Uuid>,
) -> ApiResult<()> {
    for id in touched(case, new) {
        let schedule = schedule::lock(tx, case.municipality_id, id).await?;
        if schedule.state.is_locked() && acting.actor.role != Role::Operator {
            return Err(ApiError::new(
                Code::ScheduleLocked,
                "График этого периода отправлен на утверждение или утвержден. Попросите оператора вернуть его",
            ));
        }
    }
    Ok(())
}

/// The chosen period with its start.
async fn period(
    tx: &WriteTx,
    case: &Case,
    acting: &Acting,
    body: &Plan,
) -> ApiResult<Option<(Uuid, NaiveDate)>> {
    let row = match body.period_id {
        Some(id) => {
            let unknown = || ApiError::field("period_id", "unknown", "Выберите период из списка");
            Some(reference::period(tx, id).await?.ok_or_else(unknown)?)
        }
        None => None,
    };
    lock_schedules(tx, case, acting, body.period_id).await?;
    let Some(row) = row else {
        return match body.starts_on {
            Some(_) => Err(ApiError::field(
                "starts_on",
                "period_required",
                "Сначала выберите период",
            )),
            None => Ok(None),
        };
    };
    let period = Period::new(row.starts_on, row.ends_on).map_err(ApiError::internal)?;
    let starts_on = body.starts_on.unwrap_or_else(|| period.first_working_day());
    if !period.contains(starts_on) {
        let words = "Дата начала должна быть внутри периода";
        return Err(ApiError::field("starts_on", "outside_period", words));
    }
    Ok(Some((row.id, starts_on)))
}

async fn experts(
    tx: &WriteTx,
    case: &Case,
    ids: &[Uuid],
    within: Option<Uuid>,
) -> ApiResult<Vec<ExpertRow>> {
    // An expert of another municipality does not exist for a coordinator.
    let known = people::experts(tx, within, None, Some(ids)).await?;
    let mut chosen = Vec::new();
    for id in ids {
        let found = known.iter().find(|expert| expert.person.id == *id);
        let unknown = || ApiError::field("expert_ids", "unknown", "Выберите специалиста из списка");
        chosen.push(found.cloned().ok_or_else(unknown)?);
    }
    let choices: Vec<ExpertChoice> = chosen
        .iter()
        .map(|expert| ExpertChoice {
            person_id: expert.person.id,
            municipality_id: expert.grant.municipality_id,
        })
        .collect();
    check_experts(case.teacher_id, &choices, within)
        .map_err(|error| ApiError::field("expert_ids", error.code(), error.to_string()))?;
    Ok(chosen)
}

fn assignment(expert: &ExpertRow) -> NewAssignment {
    let printed: Vec<&str> = [
        &expert.grant.printed_position,
        &expert.grant.printed_workplace,
    ]
    .into_iter()
    .filter_map(|part| part.as_deref())
    .collect();
    NewAssignment {
        expert_id: expert.person.id,
        grant_id: expert.grant.id,
        full_name: expert.person.full_name(),
        printed: printed.join(", "),
    }
}

async fn note(
    store: &impl Store,
    period: Option<(Uuid, NaiveDate)>,
    experts: &[ExpertRow],
) -> ApiResult<String> {
    let period = match period {
        Some((id, day)) => {
            let row = reference::period(store, id)
                .await?
                .ok_or_else(ApiError::not_found)?;
            format!(
                "{}, начало {}",
                crate::reference::label(row),
                domain::calendar::short_date(day)
            )
        }
        None => "период не выбран".to_owned(),
    };
    let names: Vec<String> = experts
        .iter()
        .map(|expert| expert.person.full_name())
        .collect();
    let names = if names.is_empty() {
        "специалисты не назначены".to_owned()
    } else {
        names.join(", ")
    };
    Ok(format!("{period}; {names}"))
}
