//! `POST /applications/{id}/questions`

use super::list::all;
use crate::openapi::problems::Forbidden;
use crate::{
    State,
    body::Body,
    identity::Acting,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use casework::Transition;
use contract::questions::{NewQuestion, Questions};
use domain::{
    applications::Action,
    workflow::{Seen, check},
};
use persistence::{WriteTx, applications, questions};
use uuid::Uuid;

/// Ask or answer on a case
///
/// At most 2,000 characters; `answers` names a question of the same case. The other side gets a letter with a link, and so does
/// the other level of officials: a coordinator's words reach the operators with `tell_operators`, an operator's the coordinators. Several
/// messages of ten minutes become one letter. The case's version stays as it is.
#[utoipa::path(operation_id = "ask_on_case", tag = "Заявления", request_body = NewQuestion, params(("id" = Uuid, Path, description = "The application")),
    responses((status = 201, description = "The conversation with it", body = Questions), Forbidden))]
#[post("/applications/{id}/questions")]
pub(crate) async fn ask(
    state: web::Data<State>,
    acting: Acting,
    id: web::Path<Uuid>,
    body: Body<NewQuestion>,
) -> ApiResult<HttpResponse> {
    let tx = state.database.begin(state.now()).await?;
    let found = applications::lock(&tx, *id).await?;
    let (actor, seen) = (&acting.actor, Seen::NotAsked);
    let (found, permit) = check(found, Action::Ask, actor, seen, state.today())?;
    let transition = Transition {
        tx,
        found,
        permit,
        by: acting.author.clone(),
    };
    let body = body.parse()?;
    let tell_operators = body.tell_operators;
    let (text, answers) = parse(&transition.tx, *id, body).await?;
    casework::questions::ask(&transition, answers, text, tell_operators).await?;
    let tx = transition.tx;
    let json = all(&tx, &acting, *id, true).await?;
    tx.commit().await?;
    Ok(HttpResponse::Created().json(json))
}

async fn parse(tx: &WriteTx, id: Uuid, body: NewQuestion) -> ApiResult<(String, Option<Uuid>)> {
    let words = "Напишите вопрос или ответ";
    let text = domain::text::required_paragraph(&body.text, 2000, words)
        .map_err(|error| ApiError::field("text", error.code(), error.message()))?;
    if let Some(answered) = body.answers {
        let known = questions::of(tx, id).await?;
        if !known.iter().any(|one| one.id == answered) {
            let words = "Вопроса, на который Вы отвечаете, в этом деле нет";
            return Err(ApiError::field("answers", "unknown", words));
        }
    }
    Ok((text, body.answers))
}
