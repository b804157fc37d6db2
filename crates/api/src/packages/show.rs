//! `GET /packages/{id}`

use crate::{
    State,
    identity::{Acting, Coordinator},
    if_match::etag,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, get, web};
use contract::{
    lists::Named,
    packages::{Package, PackageFile, PackageFileKind, PackageItem},
};
use domain::{packages::workflow, roles::Actor};
use persistence::{Store, packages, reference};
use uuid::Uuid;

/// One package
///
/// Its cases as they were handed over, and every file of its archive with its SHA-256.
#[utoipa::path(operation_id = "show_package", tag = "Пакеты", params(("id" = Uuid, Path, description = "The package")),
    responses((status = 200, description = "The package", body = Package), Coordinator))]
#[get("/packages/{id}")]
pub(crate) async fn show(
    state: web::Data<State>,
    coordinator: Coordinator,
    id: web::Path<Uuid>,
) -> ApiResult<HttpResponse> {
    let reader = state.database.reader();
    let package = visible(&reader, &coordinator.acting.actor, *id).await?;
    let json = package_json(&reader, &coordinator.acting, package).await?;
    Ok(HttpResponse::Ok()
        .insert_header(etag(json.version))
        .json(json))
}

/// The package, if it exists for this actor.
pub(super) async fn visible(
    store: &impl Store,
    actor: &Actor,
    id: Uuid,
) -> ApiResult<packages::Package> {
    packages::find(store, id)
        .await?
        .filter(|package| workflow::can_see(actor, package.municipality_id))
        .ok_or_else(ApiError::not_found)
}

pub(super) async fn package_json(
    store: &impl Store,
    acting: &Acting,
    package: packages::Package,
) -> ApiResult<Package> {
    let municipality = reference::municipality(store, package.municipality_id).await?;
    let items = packages::items(store, package.id).await?;
    let files = packages::files(store, package.id).await?;
    Ok(Package {
        id: package.id,
        version: package.version,
        number: package.number,
        municipality: Named {
            id: package.municipality_id,
            name: municipality.map(|row| row.name).unwrap_or_default(),
        },
        handed_at: package.handed_at,
        handed_by: package.handed_by_name,
        sha256: package.archive_sha256,
        size: package.archive_size,
        items: items
            .into_iter()
            .map(|item| item_json(item, &acting.actor))
            .collect(),
        files: files.into_iter().filter_map(file_json).collect(),
    })
}

fn item_json(item: packages::Item, actor: &Actor) -> PackageItem {
    PackageItem {
        allowed_actions: workflow::allowed_actions(actor, item.state, item.teacher_id),
        application_id: item.application_id,
        place: item.place,
        full_name: item.full_name,
        registration_number: item.registration_number,
        position: item.position,
        workplace: item.workplace,
        stage: item.stage,
        state: item.state,
        decided_at: item.decided_at,
        decided_by: item.decided_by_name,
        remarks: item.remarks,
    }
}

fn file_json(file: packages::PackageFile) -> Option<PackageFile> {
    Some(PackageFile {
        kind: PackageFileKind::from_code(&file.kind)?,
        application_id: file.application_id,
        title: file.title,
        name: file.name,
        size: file.size,
        sha256: file.sha256,
    })
}
