//! `POST /applications`

use super::{
    draft::{fields_of, from_profile},
    view::case_json,
};
use crate::openapi::problems::WrongStage;
use crate::{
    State,
    body::Body,
    identity::Teacher,
    if_match::etag,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::applications::{ApplicationCase, NewApplication};
use domain::applications::workflow::{self, Action, Permit};
use domain::history::HistoryEvent;
use persistence::{
    WriteTx,
    applications::{self, Case, NewDraft},
    documents,
    history::{self, Event},
};
use uuid::Uuid;

/// Documents that a new draft takes along.
const KEPT: [&str; 5] = [
    "presentation",
    "awards",
    "attestation_sheet",
    "material",
    "link",
];

/// Begin an application
///
/// A draft with what the profile knows; with `copy_of`, the answers and documents of one's rejected application.
#[utoipa::path(operation_id = "create_application", tag = "Заявления", request_body = NewApplication,
    responses((status = 201, description = "The draft", body = ApplicationCase), Teacher, WrongStage))]
#[post("/applications")]
pub(crate) async fn create(
    state: web::Data<State>,
    teacher: Teacher,
    body: Body<NewApplication>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let acting = teacher.0;
    let person = acting.person();
    let tx = state.database.begin(state.now()).await?;
    let municipality_id = person.municipality_id.ok_or_else(|| {
        ApiError::field(
            "municipality_id",
            "required",
            "В Вашем профиле не указан муниципалитет",
        )
    })?;
    let copied = match body.copy_of {
        Some(id) => Some(copied(&state, &tx, &acting.actor, id).await?),
        None => None,
    };
    let copied = copied.as_ref().map(|(permit, case)| (permit, case));
    let fields = match copied {
        Some((_, case)) => fields_of(case),
        None => from_profile(&tx, person).await?,
    };
    let draft = NewDraft {
        teacher_id: person.id,
        municipality_id,
        surname: person.surname.clone(),
        first_name: person.first_name.clone(),
        patronymic: person.patronymic.clone(),
        email: person.email.clone(),
        fields,
    };
    let id = applications::insert_draft(&tx, draft, copied).await?;
    if let Some((_, case)) = copied {
        documents::copy(&tx, case.id, id, &KEPT).await?;
    }
    let event = Event {
        application_id: Some(id),
        person_id: Some(person.id),
        actor: Some(acting.author.clone()),
        ..Event::new(municipality_id, HistoryEvent::Create)
    };
    history::append(&tx, event).await?;
    let found = applications::find(&tx, id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let json = case_json(&state, &tx, &acting, found).await?;
    tx.commit().await?;
    Ok(HttpResponse::Created()
        .insert_header(etag(json.version))
        .json(json))
}

/// The caller's application that is filed again.
async fn copied(
    state: &State,
    tx: &WriteTx,
    actor: &domain::roles::Actor,
    id: Uuid,
) -> ApiResult<(Permit, Case)> {
    let unknown = || ApiError::field("copy_of", "unknown", "Такого заявления у Вас нет");
    let found = applications::find(tx, id).await?.ok_or_else(unknown)?;
    if found.case.teacher_id != actor.person_id {
        return Err(unknown());
    }
    let permit = workflow::permit(Action::FileAgain, actor, &found.facts, state.today())?;
    Ok((permit, found.case))
}
