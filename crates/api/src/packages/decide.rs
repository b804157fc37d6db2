//! `POST /packages/{id}/items/{application_id}/accept` and `/return`

use super::{
    letters::{tell_looked_through, tell_returned},
    show::package_json,
};
use crate::{
    State,
    body::Body,
    identity::{Acting, Coordinator},
    if_match::{IfMatch, etag},
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::packages::{Package, PackageRemarks};
use domain::packages::{
    PackageAction,
    workflow::{self, PackagePermit},
};
use persistence::{
    WriteTx,
    history::{self, Event},
    packages::{self, Item},
};
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
    transition.finish(acting, None).await
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
    transition.finish(acting, Some(remarks)).await
}

/// A decision under way: the package under its lock and the permit.
struct Transition {
    tx: WriteTx,
    package: packages::Package,
    item: Item,
    permit: PackagePermit,
}

async fn start_transition(
    state: &State,
    acting: &Acting,
    (id, application_id): (Uuid, Uuid),
    action: PackageAction,
    if_match: &IfMatch,
) -> ApiResult<Transition> {
    let tx = state.database.begin(state.now()).await?;
    let package = packages::lock(&tx, id)
        .await?
        .filter(|package| workflow::can_see(&acting.actor, package.municipality_id))
        .ok_or_else(ApiError::not_found)?;
    let item = packages::items(&tx, id)
        .await?
        .into_iter()
        .find(|item| item.application_id == application_id)
        .ok_or_else(ApiError::not_found)?;
    let claim = workflow::claim(action, &acting.actor, item.teacher_id)?;
    if_match.check(package.version)?;
    let permit = claim.at(&item.facts(&package))?;
    Ok(Transition {
        tx,
        package,
        item,
        permit,
    })
}

impl Transition {
    async fn finish(self, acting: &Acting, remarks: Option<String>) -> ApiResult<HttpResponse> {
        let Self {
            tx,
            package,
            item,
            permit,
        } = self;
        let (_, by_name) = acting.by();
        packages::decide(&tx, &permit, &package, &item, by_name, remarks.clone()).await?;
        record_history(&tx, acting, &package, &item, &permit, remarks.as_deref()).await?;
        if let Some(remarks) = remarks {
            tell_returned(&tx, &package, &item, &remarks).await?;
        }
        tell_looked_through(&tx, &package).await?;
        let package = packages::find(&tx, package.id)
            .await?
            .ok_or_else(ApiError::not_found)?;
        let json = package_json(&tx, acting, package).await?;
        tx.commit().await?;
        Ok(HttpResponse::Ok()
            .insert_header(etag(json.version))
            .json(json))
    }
}

async fn record_history(
    tx: &WriteTx,
    acting: &Acting,
    package: &packages::Package,
    item: &Item,
    permit: &PackagePermit,
    remarks: Option<&str>,
) -> ApiResult<()> {
    let number = &package.number;
    let note = match remarks {
        Some(remarks) => format!("пакет № {number}. {remarks}"),
        None => format!("пакет № {number}"),
    };
    let event = Event {
        chain: package.municipality_id,
        event: permit.action().into(),
        application_id: Some(item.application_id),
        person_id: Some(item.teacher_id),
        actor: Some(acting.named()),
        from: Some(item.stage),
        to: Some(item.stage),
        note: Some(note),
    };
    Ok(history::append(tx, event).await?)
}
