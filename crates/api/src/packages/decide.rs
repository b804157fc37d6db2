//! `POST /packages/{id}/items/{application_id}/accept` and `/return`

use super::show::package_json;
use crate::{
    State,
    body::Body,
    identity::{Acting, Coordinator},
    if_match::{IfMatch, etag},
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use casework::packages::Transition;
use contract::packages::{Package, PackageRemarks};
use domain::{packages::PackageAction, workflow};
use persistence::packages;
use uuid::Uuid;

/// Take a teacher's documents
///
/// «Принять». When the last case of the package is decided on, its coordinators get a letter.
/// `If-Match` is the version of the package.
#[utoipa::path(operation_id = "accept_package_item", tag = "Пакеты",
    params(("id" = Uuid, Path, description = "The package"), ("application_id" = Uuid, Path, description = "The application"),
        IfMatch),
    responses((status = 200, description = "They are taken", body = Package), Coordinator))]
#[post("/packages/{id}/items/{application_id}/accept")]
pub(crate) async fn accept(
    state: web::Data<State>,
    coordinator: Coordinator,
    path: web::Path<(Uuid, Uuid)>,
    if_match: IfMatch,
) -> ApiResult<HttpResponse> {
    let acting = &coordinator.acting;
    let place = path.into_inner();
    let transition =
        start_transition(&state, acting, place, PackageAction::Accept, &if_match).await?;
    finish(acting, transition, None).await
}

/// Return a teacher's documents
///
/// «Вернуть с замечаниями»: the case is ready for the next package; its coordinators get a letter with the remarks.
/// `If-Match` is the version of the package.
#[utoipa::path(operation_id = "return_package_item", tag = "Пакеты", request_body = PackageRemarks,
    params(("id" = Uuid, Path, description = "The package"), ("application_id" = Uuid, Path, description = "The application"),
        IfMatch),
    responses((status = 200, description = "They are with the coordinator", body = Package), Coordinator))]
#[post("/packages/{id}/items/{application_id}/return")]
pub(crate) async fn give_back(
    state: web::Data<State>,
    coordinator: Coordinator,
    path: web::Path<(Uuid, Uuid)>,
    if_match: IfMatch,
    body: Body<PackageRemarks>,
) -> ApiResult<HttpResponse> {
    let acting = &coordinator.acting;
    let place = path.into_inner();
    let transition =
        start_transition(&state, acting, place, PackageAction::Return, &if_match).await?;
    let remarks =
        domain::text::required_paragraph(&body.parse()?.remarks, 2000, "Напишите, что исправить")
            .map_err(|error| ApiError::field("remarks", error.code(), error.message()))?;
    finish(acting, transition, Some(remarks)).await
}

async fn start_transition(
    state: &State,
    acting: &Acting,
    (id, application_id): (Uuid, Uuid),
    action: PackageAction,
    if_match: &IfMatch,
) -> ApiResult<Transition> {
    let tx = state.database.begin(state.now()).await?;
    let package = packages::lock(&tx, id).await?;
    let item = packages::items(&tx, id)
        .await?
        .into_iter()
        .find(|item| item.application_id == application_id);
    let found = package
        .zip(item)
        .map(|(package, item)| (item.facts(&package), (package, item)));
    let (actor, seen) = (&acting.actor, if_match.seen());
    let ((_, (package, item)), permit) =
        workflow::check(found, action, actor, seen, state.today())?;
    Ok(Transition {
        tx,
        package,
        item,
        permit,
        by: acting.author.clone(),
    })
}

async fn finish(
    acting: &Acting,
    transition: Transition,
    remarks: Option<String>,
) -> ApiResult<HttpResponse> {
    casework::packages::decide(&transition, remarks).await?;
    let Transition { tx, package, .. } = transition;
    let package = packages::find(&tx, package.id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let json = package_json(&tx, acting, package).await?;
    tx.commit().await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}
