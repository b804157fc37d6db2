//! `DELETE /substitutions/{id}`

use super::create::{Principal, record_history};
use crate::openapi::problems::{Forbidden, NotNow};
use crate::{
    State, letters,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{HttpResponse, delete, web};
use domain::history::HistoryEvent;
use mail::{Letter, letters::SubstitutionEnded};
use persistence::{people, substitutions};
use uuid::Uuid;

/// End a substitution
///
/// Before its last day, or before it was accepted. Sessions that act in it end at once; the substitute gets a letter.
#[utoipa::path(operation_id = "end_substitution", tag = "Замещение", params(("id" = Uuid, Path, description = "The substitution")),
    responses((status = 204, description = "The substitute no longer acts"), Forbidden, NotNow))]
#[delete("/substitutions/{id}")]
pub(crate) async fn end(
    state: web::Data<State>,
    principal: Principal,
    id: web::Path<Uuid>,
) -> ApiResult<HttpResponse> {
    let acting = principal.0;
    let tx = state.database.begin(state.now()).await?;
    let found = substitutions::find(&tx, *id)
        .await?
        .filter(|found| found.principal_id == acting.person().id)
        .ok_or_else(ApiError::not_found)?;
    if found.ended_at.is_some() || found.ends_on < state.today() {
        return Err(ApiError::new(Code::NotNow, "Замещение уже закончилось"));
    }
    substitutions::end(&tx, found.id).await?;
    record_history(&tx, &acting, HistoryEvent::SubstitutionEnded, &found).await?;
    let told = match found.substitute_id.filter(|_| found.accepted_at.is_some()) {
        Some(id) => people::find(&tx, id).await?,
        None => None,
    };
    if let Some(substitute) = told {
        let letter = Letter::SubstitutionEnded(SubstitutionEnded {
            name: substitute.full_name(),
            principal: acting.person().full_name(),
            link: "/".into(),
        });
        letters::queue(&tx, &substitute, letter, &[]).await?;
    }
    tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}
