//! `GET /applications/{id}/planning`

use super::{candidates::candidates, periods::options, whom::closed};
use crate::openapi::problems::Forbidden;
use crate::{
    State,
    applications::{expert, visible},
    identity::Acting,
    if_match::etag,
    problem::ApiResult,
    query::Query,
};
use actix_web::{HttpResponse, get, web};
use contract::{lists::Named, planning::Planning};
use domain::{
    applications::{
        Action,
        plan::EXPERTS_PER_CASE,
        workflow::{self, Refusal},
    },
    roles::Role,
    schedule::ScheduleState,
};
use persistence::{Store, applications::Found, history, reference};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PlanningQuery {
    /// Only for an operator: experts of this municipality instead of the case's; a coordinator chooses among the own one's.
    municipality_id: Option<Uuid>,
}

/// What planning needs
///
/// In one answer: the periods with the suggestion and its reason in words, the experts with their load and with what stands
/// between them and this case, and the facts to go by. A look by an official is recorded.
#[utoipa::path(operation_id = "show_planning", tag = "График",
    params(("id" = Uuid, Path, description = "The application"), PlanningQuery),
    responses((status = 200, description = "Periods and experts to choose from", body = Planning), Forbidden))]
#[get("/applications/{id}/planning")]
pub(crate) async fn show(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    query: Query<PlanningQuery>,
) -> ApiResult<HttpResponse> {
    let reader = state.database.reader();
    let found = visible(&reader, &acting.actor, *id).await?;
    workflow::claim(Action::Plan, &acting.actor, &found.facts)?;
    let asked = query.parse()?.municipality_id;
    let teacher_id = found.case.teacher_id;
    let json = planning(&state, &reader, &acting, found, asked).await?;
    let tx = state.database.begin(state.now()).await?;
    let viewer = (acting.person().id, acting.actor.role);
    history::record_view(&tx, viewer, teacher_id, Some(*id), "application").await?;
    tx.commit().await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}

async fn planning(
    state: &State,
    store: &impl Store,
    acting: &Acting,
    found: Found,
    asked: Option<Uuid>,
) -> ApiResult<Planning> {
    let case = &found.case;
    let within = acting
        .actor
        .municipality_id
        .filter(|_| acting.actor.role != Role::Operator);
    let of = within.or(asked).unwrap_or(case.municipality_id);
    let municipality = reference::municipality(store, case.municipality_id).await?;
    let periods = options(store, acting, case, state.today()).await?;
    let own = periods.iter().find(|one| Some(one.id) == case.period_id);
    let schedule_state = own.map(|period| period.schedule_state);
    Ok(Planning {
        id: case.id,
        version: case.version,
        stage: case.stage,
        full_name: case.full_name(),
        registration_number: case.registration_number.clone(),
        municipality: Named {
            id: case.municipality_id,
            name: municipality.map(|row| row.name).unwrap_or_default(),
        },
        workplace: case.workplace.clone(),
        position: case.position.clone(),
        subjects: case.subjects.clone(),
        held_category: case.held_category,
        held_until: case.held_until,
        held_indefinitely: case.held_indefinitely,
        claimed_category: case.claimed_category,
        form: case.form,
        filed_on: case.filed_on,
        period: own.map(|period| Named {
            id: period.id,
            name: period.label.clone(),
        }),
        starts_on: case.starts_on,
        experts: found.experts.iter().map(expert).collect(),
        experts_requested_at: case
            .experts_requested_at
            .filter(|_| found.experts.len() < EXPERTS_PER_CASE),
        schedule_state,
        closed: why_closed(state, store, acting, &found, schedule_state).await?,
        candidates: candidates(store, &found, of).await?,
        name_proposed: case.name_proposal_id.is_some(),
        allowed_actions: workflow::allowed_actions(&acting.actor, &found.facts, state.today()),
        periods,
    })
}

/// Why nothing can be changed now.
async fn why_closed(
    state: &State,
    store: &impl Store,
    acting: &Acting,
    found: &Found,
    schedule: Option<ScheduleState>,
) -> ApiResult<Option<String>> {
    let permit = workflow::permit(Action::Plan, &acting.actor, &found.facts, state.today());
    match permit {
        Ok(_) => Ok(None),
        Err(Refusal::NotNow(_)) if schedule.is_some_and(ScheduleState::is_locked) => {
            closed(store, schedule.unwrap_or(ScheduleState::Open)).await
        }
        Err(refusal) => Ok(Some(refusal.to_string())),
    }
}
