//! `GET /applications/{id}/questions`

use crate::{State, identity::Acting, problem::ApiResult};
use actix_web::{get, web};
use contract::questions::{Question, Questions};
use domain::{
    applications::Action,
    workflow::{Seen, claim},
};
use persistence::{Store, applications, questions};
use uuid::Uuid;

/// Questions and answers on a case
///
/// The conversation of the teacher, the school coordinator, the municipal coordinator and the operator, oldest first.
/// Experts do not take part: 403.
#[utoipa::path(operation_id = "list_questions", tag = "Заявления", params(("id" = Uuid, Path, description = "The application")),
    responses((status = 200, description = "All of them", body = Questions)))]
#[get("/applications/{id}/questions")]
pub(crate) async fn list(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
) -> ApiResult<web::Json<Questions>> {
    let reader = state.database.reader();
    let found = applications::find(&reader, *id).await?;
    let claimed = claim(found, Action::Ask, &acting.actor, Seen::NotAsked)?;
    let may_ask = claimed.permit(state.today()).is_ok();
    Ok(web::Json(all(&reader, &acting, *id, may_ask).await?))
}

/// The whole conversation as this person sees it.
pub(super) async fn all(
    store: &impl Store,
    acting: &Acting,
    id: Uuid,
    may_ask: bool,
) -> ApiResult<Questions> {
    let items = questions::of(store, id)
        .await?
        .into_iter()
        .map(|one| Question {
            id: one.id,
            answers: one.answers,
            mine: one.author_id == acting.person().id,
            author: one.author_name,
            role: one.author_role,
            text: one.text,
            asked_at: one.asked_at,
        })
        .collect();
    Ok(Questions { items, may_ask })
}
