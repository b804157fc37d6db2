//! `GET /packages/{id}/package.zip` and `/inventory.pdf`

use super::{archive, show::visible};
use crate::{
    State, calendar,
    documents::{disposition, inline, stored},
    identity::{Acting, Coordinator},
    openapi::FileBytes,
    problem::{ApiError, ApiResult},
};
use actix_files::NamedFile;
use actix_web::{
    HttpRequest, HttpResponse, get,
    http::header::{ContentEncoding, DispositionType},
    web,
};
use contract::packages::PackageFileKind;
use domain::packages::safe;
use persistence::{history, packages, packages::Package};
use uuid::Uuid;

/// A package's archive
///
/// Inventory, register, schedules and conclusions, put together from the frozen files: always the same bytes.
#[utoipa::path(operation_id = "package_zip", tag = "Пакеты", params(("id" = Uuid, Path, description = "The package")),
    responses((status = 200, description = "ZIP", content_type = "application/zip", body = FileBytes), Coordinator))]
#[get("/packages/{id}/package.zip")]
pub(crate) async fn package_zip(
    state: web::Data<State>,
    coordinator: Coordinator,
    id: web::Path<Uuid>,
    request: HttpRequest,
) -> ApiResult<HttpResponse> {
    let reader = state.database.reader();
    let package = visible(&reader, &coordinator.acting.actor, *id).await?;
    let files = packages::files(&reader, package.id).await?;
    let day = calendar::day_of(package.handed_at);
    let built = archive::build(&state, day, &files).await?;
    remember_view(&state, &coordinator.acting, &package).await?;
    let name = format!("Пакет_{}.zip", safe(&package.number));
    let file = NamedFile::from_file(built, "package.zip").map_err(ApiError::internal)?;
    // No compression on the way, which would hide the size; no date of the scratch file.
    Ok(file
        .use_last_modified(false)
        .use_etag(false)
        .set_content_encoding(ContentEncoding::Identity)
        .set_content_disposition(disposition(DispositionType::Attachment, &name))
        .into_response(&request))
}

/// A package's inventory
///
/// The frozen PDF (tagged, PDF/UA-1), byte for byte.
#[utoipa::path(operation_id = "package_inventory", tag = "Пакеты", params(("id" = Uuid, Path, description = "The package")),
    responses((status = 200, description = "PDF", content_type = "application/pdf", body = FileBytes), Coordinator))]
#[get("/packages/{id}/inventory.pdf")]
pub(crate) async fn inventory_pdf(
    state: web::Data<State>,
    coordinator: Coordinator,
    id: web::Path<Uuid>,
) -> ApiResult<HttpResponse> {
    let reader = state.database.reader();
    let package = visible(&reader, &coordinator.acting.actor, *id).await?;
    let files = packages::files(&reader, package.id).await?;
    let inventory = files
        .into_iter()
        .find(|file| file.kind == PackageFileKind::Inventory.code())
        .ok_or_else(ApiError::not_found)?;
    let bytes = stored(&state, &inventory.sha256).await?;
    let name = format!("Опись_{}.pdf", safe(&package.number));
    Ok(inline(bytes, &name, "application/pdf"))
}

/// Whoever takes the archive sees the documents of everybody in it.
async fn remember_view(state: &State, acting: &Acting, package: &Package) -> ApiResult<()> {
    let tx = state.database.begin(state.now()).await?;
    let viewer = (acting.person().id, acting.actor.role);
    for item in packages::items(&tx, package.id).await? {
        let case = Some(item.application_id);
        history::record_view(&tx, viewer, item.teacher_id, case, "package").await?;
    }
    Ok(tx.commit().await?)
}
