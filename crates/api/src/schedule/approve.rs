//! `POST /schedules/{municipality_id}/{period_id}/approve`

use super::{
    content::{self, Content, Place},
    letters::tell_approved,
    show::schedule_json,
    start_transition::{Transition, precheck, start_transition},
};
use crate::{
    State,
    applications::printed::initials_first,
    identity::Acting,
    if_match::{IfMatch, etag},
    problem::{ApiError, ApiResult},
};
use ::files::FileKind;
use actix_web::{HttpResponse, post, web};
use contract::schedule::Schedule;
use documents::schedule::{ScheduleStatus, pdf};
use domain::schedule::ScheduleAction;
use persistence::schedule::{self, Schedule as Row};
use uuid::Uuid;

/// Approve
///
/// «Утвердить»: freezes a numbered version (who, when, the document and its SHA-256). Teachers and experts get the dates.
#[utoipa::path(operation_id = "approve_schedule", tag = "График",
    params(("municipality_id" = Uuid, Path, description = "The municipality"), ("period_id" = Uuid, Path, description = "The period"),
        IfMatch),
    responses((status = 200, description = "It is approved", body = Schedule)))]
#[post("/schedules/{municipality_id}/{period_id}/approve")]
pub(crate) async fn approve(
    state: web::Data<State>,
    acting: Acting,
    path: web::Path<(Uuid, Uuid)>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let (path, action) = (path.into_inner(), ScheduleAction::Approve);
    let (place, schedule) = precheck(&state, &acting, path, action, &if_match).await?;
    let version = print(&state, &acting, &place, &schedule).await?;
    let transition = start_transition(&state, &acting, path, action, &if_match).await?;
    save(&transition, &acting, version).await?;
    let json = schedule_json(&transition.tx, &acting.actor, &transition.place).await?;
    transition.tx.commit().await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}

/// The document in the store, and what it says.
struct Version {
    number: i32,
    frozen: String,
    pdf_sha256: String,
}

/// Outside a transaction: it takes long.
async fn print(
    state: &State,
    acting: &Acting,
    place: &Place,
    schedule: &Row,
) -> ApiResult<Version> {
    let (content, _) = content::read(&state.database.reader(), place).await?;
    let person = acting.person();
    let number = schedule.approved_version.unwrap_or(0) + 1;
    let status = ScheduleStatus::Approved {
        version: u32::try_from(number).unwrap_or(1),
        on: state.today(),
        by: initials_first(
            &person.surname,
            &person.first_name,
            person.patronymic.as_deref(),
        ),
    };
    let frozen = freeze(&content)?;
    let document = content.document(status, state.today());
    let bytes = state.make(move || pdf(&document)).await?;
    let stored = state.files.put_bytes(&bytes, FileKind::Pdf).await?;
    Ok(Version {
        number,
        frozen,
        pdf_sha256: stored.sha256,
    })
}

fn freeze(content: &Content) -> ApiResult<String> {
    serde_json::to_string(content).map_err(ApiError::internal)
}

/// The version under the lock is the one that was printed; so is what has no part in it, such as the coordinator's telephone.
async fn save(transition: &Transition, acting: &Acting, version: Version) -> ApiResult<()> {
    let tx = &transition.tx;
    let (content, cases) = content::read(tx, &transition.place).await?;
    if freeze(&content)? != version.frozen {
        return Err(ApiError::stale());
    }
    let note = format!("версия {}", version.number);
    schedule::approve(
        tx,
        &transition.permit,
        &transition.schedule,
        version.number,
        acting.by(),
        version.pdf_sha256,
        version.frozen,
    )
    .await?;
    transition
        .record_history(acting, &cases, Some(note))
        .await?;
    tell_approved(transition, &cases).await
}
