//! `POST /packages`

use super::{archive, contents::Contents, show::package_json};
use crate::{
    State,
    body::Body,
    identity::{Acting, Coordinator},
    if_match::etag,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use contract::packages::{NewPackage, Package};
use domain::packages::MOST_CASES;
use persistence::packages::{self, PackageFile};
use std::collections::HashSet;
use uuid::Uuid;

/// How often a package is made anew because another one of the municipality came first.
const TRIES: usize = 3;

/// Hand over to the Centre
///
/// «Передать в Центр»: freezes the package of these verified cases under the municipality's next number: inventory, register, schedules,
/// conclusions, each file with its SHA-256. A case is in one package only; when one of them is not ready any more, none is handed over
/// and each reason is told. Operators get a letter.
#[utoipa::path(operation_id = "hand_over_package", tag = "Пакеты", request_body = NewPackage,
    responses((status = 201, description = "The frozen package", body = Package), Coordinator))]
#[post("/packages")]
pub(crate) async fn hand_over(
    state: web::Data<State>,
    coordinator: Coordinator,
    body: Body<NewPackage>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    check(&coordinator, &body)?;
    let acting = &coordinator.acting;
    for _ in 0..TRIES {
        let made = make(&state, acting, &body).await?;
        if let Some(json) = save(&state, acting, &body, made).await? {
            return Ok(HttpResponse::Created()
                .insert_header(etag(json.version))
                .json(json));
        }
    }
    Err(ApiError::busy())
}

/// A package that is made and not yet handed over.
struct Made {
    contents: Contents,
    files: Vec<PackageFile>,
    archive_sha256: String,
    archive_size: i64,
}

/// Outside a transaction: it takes long. The number that comes next stands in the documents and is not taken yet.
async fn make(state: &State, acting: &Acting, body: &NewPackage) -> ApiResult<Made> {
    let contents = Contents::read(&state.database.reader(), body, state.today()).await?;
    drop(contents.permits(acting, &body.application_ids)?);
    let files = contents.freeze(state, acting).await?;
    let built = archive::build(state, contents.today, &files).await?;
    let (archive_sha256, archive_size) = archive::measure(state, built).await?;
    Ok(Made {
        contents,
        files,
        archive_sha256,
        archive_size,
    })
}

/// Nothing is saved when the documents do not fit any more: another package took the number, or a case's papers changed.
async fn save(
    state: &State,
    acting: &Acting,
    body: &NewPackage,
    made: Made,
) -> ApiResult<Option<Package>> {
    let tx = state.database.begin(state.now()).await?;
    let contents = Contents::lock(&tx, body, made.contents.today).await?;
    let permits = contents.permits(acting, &body.application_ids)?;
    if contents != made.contents {
        return Ok(None);
    }
    let Contents {
        municipality,
        number,
        cases,
        ..
    } = contents;
    let new = packages::NewPackage {
        id: tx.new_id(),
        municipality_id: municipality.id,
        number,
        by: acting.author.clone(),
        archive_sha256: made.archive_sha256,
        archive_size: made.archive_size,
        cases: permits.into_iter().zip(cases.iter().cloned()).collect(),
        files: made.files,
    };
    let package = casework::packages::hand_over(&tx, new, &municipality.name, &cases).await?;
    let json = package_json(&tx, acting, package).await?;
    tx.commit().await?;
    Ok(Some(json))
}

/// What the request itself gets wrong.
fn check(coordinator: &Coordinator, body: &NewPackage) -> ApiResult<()> {
    if coordinator
        .within
        .is_some_and(|id| id != body.municipality_id)
    {
        let words = "Вы передаёте документы только своего муниципалитета";
        return Err(ApiError::field(
            "municipality_id",
            "other_municipality",
            words,
        ));
    }
    let mistake = |code, words| Err(ApiError::field("application_ids", code, words));
    match body.application_ids.len() {
        0 => mistake("required", "Выберите хотя бы одного аттестуемого"),
        1..=MOST_CASES => {
            let different: HashSet<&Uuid> = body.application_ids.iter().collect();
            if different.len() == body.application_ids.len() {
                Ok(())
            } else {
                mistake("repeated", "Одно заявление указано дважды")
            }
        }
        _ => mistake("too_many", "В одном пакете не больше 500 аттестуемых"),
    }
}
