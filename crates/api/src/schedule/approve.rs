//! `POST /schedules/{municipality_id}/{period_id}/approve`

use super::{
    content::{self, Content},
    start_transition::{precheck, respond, start_transition},
};
use crate::{
    State,
    applications::printed::initials_first,
    identity::Acting,
    if_match::IfMatch,
    problem::{ApiError, ApiResult},
};
use ::files::FileKind;
use actix_web::{HttpResponse, post, web};
use casework::schedule::{Place, Transition, Version};
use contract::schedule::Schedule;
use documents::schedule::{ScheduleStatus, pdf};
use domain::schedule::ScheduleAction;
use persistence::schedule::Schedule as Row;
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
    respond(&acting, transition).await
}

/// Outside a transaction: it takes long.
async fn print(
    state: &State,
    acting: &Acting,
    place: &Place,
    schedule: &Row,
) -> ApiResult<Version> {
    let (content, _) = content::read(&state.database.reader(), place).await?;
    let number = schedule.approved_version.unwrap_or(0) + 1;
    let status = ScheduleStatus::Approved {
        version: u32::try_from(number).unwrap_or(1),
        on: state.today(),
        by: signature(acting),
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

/// «И. О. Фамилия»
fn signature(acting: &Acting) -> String {
    let person = acting.person();
    initials_first(
        &person.surname,
        &person.first_name,
        person.patronymic.as_deref(),
    )
}

fn freeze(content: &Content) -> ApiResult<String> {
    serde_json::to_string(content).map_err(ApiError::internal)
}

/// The version under the lock is the one that was printed; so is what has no part in it, such as the coordinator's telephone.
async fn save(transition: &Transition, acting: &Acting, version: Version) -> ApiResult<()> {
    let tx = &transition.tx;
    let (mut content, cases) = content::read(tx, &transition.place).await?;
    if freeze(&content)? != version.frozen {
        return Err(ApiError::stale());
    }
    content.approved_by = Some(signature(acting));
    let version = Version {
        frozen: freeze(&content)?,
        ..version
    };
    Ok(casework::schedule::approve(transition, &cases, version).await?)
}
