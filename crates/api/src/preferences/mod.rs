//! `GET` and `PUT /me/preferences`

mod vision;

use crate::{
    State,
    body::Body,
    identity::Acting,
    problem::{ApiError, ApiResult},
    saved_filters::slug,
};
use actix_web::{get, put, web};
use contract::preferences::Preferences;
use persistence::{Store, people, preferences};
use uuid::Uuid;

/// Lists whose columns are kept, and columns of one of them, at most.
const MOST_LISTS: usize = 20;
const MOST_COLUMNS: usize = 40;

/// Own settings
///
/// Columns and density of lists, as this person set them. What was never set is missing.
#[utoipa::path(operation_id = "preferences", tag = "Списки", responses((status = 200, description = "The settings", body = Preferences)))]
#[get("/me/preferences")]
pub(crate) async fn show(
    state: web::Data<State>,
    acting: Acting,
) -> ApiResult<web::Json<Preferences>> {
    let kept = kept(&state.database.reader(), acting.person().id).await?;
    Ok(web::Json(kept))
}

/// Change own settings
///
/// What is sent replaces what was kept, list by list; what is not sent stays.
#[utoipa::path(operation_id = "change_preferences", tag = "Списки", request_body = Preferences,
    responses((status = 200, description = "The settings as they are now", body = Preferences)))]
#[put("/me/preferences")]
pub(crate) async fn change(
    state: web::Data<State>,
    acting: Acting,
    body: Body<Preferences>,
) -> ApiResult<web::Json<Preferences>> {
    let sent = body.parse()?;
    check(&sent)?;
    let person_id = acting.person().id;
    let tx = state.database.begin(state.now()).await?;
    people::find_for_update(&tx, person_id).await?;
    let now = merged(kept(&tx, person_id).await?, sent)?;
    let content = serde_json::to_string(&now).map_err(ApiError::internal)?;
    preferences::save(&tx, person_id, content).await?;
    tx.commit().await?;
    Ok(web::Json(now))
}

async fn kept(store: &impl Store, person_id: Uuid) -> ApiResult<Preferences> {
    match preferences::of(store, person_id).await? {
        Some(content) => serde_json::from_str(&content).map_err(ApiError::internal),
        None => Ok(Preferences::default()),
    }
}

fn check(sent: &Preferences) -> ApiResult<()> {
    vision::check(sent.vision.as_ref())?;
    for (list, columns) in &sent.columns {
        let names = std::iter::once(list).chain(columns);
        for name in names {
            slug(name)
                .map_err(|error| ApiError::field("columns", error.code(), error.message()))?;
        }
        if columns.len() > MOST_COLUMNS {
            let words = "Столбцов одного списка — не больше 40";
            return Err(ApiError::field("columns", "too_many", words));
        }
    }
    Ok(())
}

/// A new setting has its line here.
fn merged(mut kept: Preferences, sent: Preferences) -> ApiResult<Preferences> {
    for (list, columns) in sent.columns {
        if columns.is_empty() {
            kept.columns.remove(&list);
        } else {
            kept.columns.insert(list, columns);
        }
    }
    if kept.columns.len() > MOST_LISTS {
        let words = "Столбцы помнятся не больше чем для 20 списков";
        return Err(ApiError::field("columns", "too_many", words));
    }
    kept.density = sent.density.or(kept.density);
    kept.vision = sent.vision.or(kept.vision);
    Ok(kept)
}
