//! `PUT /applications/{id}/plan`

use super::{
    experts_letters::tell_experts, plan_letter::tell_teacher, start_transition, view::case_json,
};
use crate::{
    State,
    body::Body,
    identity::Acting,
    if_match::{IfMatch, etag},
    planning::{self, Chosen, with_operator},
    problem::{ApiError, ApiResult},
    schedule::note_change,
};
use actix_web::{HttpResponse, put, web};
use chrono::NaiveDate;
use contract::applications::{ApplicationCase, Plan};
use domain::{
    applications::{Action, plan::EXPERTS_PER_CASE},
    roles::Role,
};
use persistence::{
    Store,
    applications::{self, Case},
    reference,
};
use uuid::Uuid;

/// Plan
///
/// Period, start and up to two experts; what is left out is open. A municipal coordinator names experts of the own municipality (who is
/// named already may stay) and only while the schedule is theirs; an operator names anybody's. General route only. Nobody is named on
/// their own application or on one of their organisation; a common surname needs a reason, which the history keeps.
#[utoipa::path(operation_id = "plan_application", tag = "График", request_body = Plan,
    params(("id" = Uuid, Path, description = "The application"), IfMatch),
    responses((status = 200, description = "The planned case", body = ApplicationCase)))]
#[put("/applications/{id}/plan")]
pub(crate) async fn plan(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    if_match: IfMatch,
    body: Body<Plan>,
) -> ApiResult<HttpResponse> {
    let reader = state.database.reader();
    match save(&state, &acting, *id, &if_match, body).await {
        Ok(json) => Ok(HttpResponse::Ok()
            .insert_header(etag(json.version))
            .json(json)),
        Err(error) => Err(with_operator(&reader, error).await),
    }
}

async fn save(
    state: &State,
    acting: &Acting,
    id: Uuid,
    if_match: &IfMatch,
    body: Body<Plan>,
) -> ApiResult<ApplicationCase> {
    let transition = start_transition(state, acting, id, Action::Plan, if_match).await?;
    let (tx, case) = (&transition.tx, &transition.found.case);
    let body = body.parse()?;
    let period = planning::chosen(tx, case, acting, &body).await?;
    let within = acting
        .actor
        .municipality_id
        .filter(|_| acting.actor.role == Role::MunicipalCoordinator);
    let experts = planning::choose(tx, &transition.found, &body, within).await?;
    let named = planning::named(&experts);
    applications::plan(
        tx,
        &transition.permit,
        case,
        acting.person().id,
        period,
        named,
    )
    .await?;
    let requested = requested(case, &body, experts.len());
    applications::request_experts(tx, id, requested).await?;
    for period_id in planning::touched(case, period.map(|(id, _)| id)) {
        note_change(tx, case.municipality_id, period_id).await?;
    }
    let note = note(tx, period, &experts, requested).await?;
    transition.record_history(acting, Some(note)).await?;
    tell_experts(tx, &transition.found, &experts).await?;
    let found = applications::find(tx, id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    tell_teacher(tx, &transition.found, &found).await?;
    let json = case_json(state, tx, acting, found).await?;
    transition.tx.commit().await?;
    Ok(json)
}

/// Whether the empty places are the operator's to fill; not said: as it was.
fn requested(case: &Case, body: &Plan, experts: usize) -> bool {
    let was = case.experts_requested_at.is_some();
    experts < EXPERTS_PER_CASE && body.leave_to_operator.unwrap_or(was)
}

async fn note(
    store: &impl Store,
    period: Option<(Uuid, NaiveDate)>,
    experts: &[Chosen],
    requested: bool,
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
    let names: Vec<String> = experts.iter().map(words).collect();
    let names = if names.is_empty() {
        "специалисты не назначены".to_owned()
    } else {
        names.join(", ")
    };
    let rest = if requested {
        "; остальных назначит оператор"
    } else {
        ""
    };
    Ok(format!("{period}; {names}{rest}"))
}

/// The name, with the reason for naming in spite of a conflict.
fn words(chosen: &Chosen) -> String {
    let name = chosen.expert.person.full_name();
    match &chosen.reason {
        Some(reason) => format!("{name} (фамилия как у аттестуемого: {reason})"),
        None => name,
    }
}
