//! `GET /home`: the start page of the acting role, in one answer.

mod radar;
mod tiles;

use crate::{
    State,
    applications::{rows, scope_of},
    identity::Acting,
    problem::ApiResult,
};
use actix_web::{get, web};
use contract::{home::Home, lists::Named};
use domain::{applications::Stage, roles::Role};
use persistence::{
    applications::{self, Filter},
    reference,
};

/// Start page
///
/// «Количество заявлений» counts what is submitted and not closed; each tile is the number of a list that it leads to.
#[utoipa::path(operation_id = "home", tag = "Главная", responses((status = 200, description = "Numbers and, for a teacher, the own applications", body = Home)))]
#[get("/home")]
pub(crate) async fn home(state: web::Data<State>, acting: Acting) -> ApiResult<web::Json<Home>> {
    let reader = state.database.reader();
    let scope = scope_of(&acting);
    let role = acting.actor.role;
    let open = Filter {
        stages: Stage::ALL
            .into_iter()
            .filter(|stage| stage.is_open())
            .collect(),
        ..Filter::default()
    };
    let own = if role == Role::Teacher {
        rows(
            &reader,
            &acting,
            state.today(),
            applications::own(&reader, acting.person().id).await?,
        )
        .await?
    } else {
        Vec::new()
    };
    let municipality = match acting.actor.municipality_id {
        Some(id) => reference::municipality(&reader, id)
            .await?
            .map(|row| Named {
                id: row.id,
                name: row.name,
            }),
        None => None,
    };
    let applications = applications::count(&reader, scope, &open).await?;
    Ok(web::Json(Home {
        municipality,
        applications: applications.rows,
        applications_is_lower_bound: applications.is_lower_bound,
        tiles: tiles::tiles(&state, &reader, role, scope).await?,
        radar: radar::radar(&state, &reader, role, scope).await?,
        municipality_request: crate::me::request_of(&reader, acting.person().id).await?,
        municipality_answer: crate::me::answer_of(&reader, acting.person().id, state.now()).await?,
        own,
    }))
}
