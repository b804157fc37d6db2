//! `GET /home`: the start page of the acting role, in one answer.

use crate::{
    State,
    applications::{rows, scope_of},
    identity::Acting,
    problem::ApiResult,
};
use actix_web::{get, web};
use contract::{
    home::{Home, Tile, TileKind},
    lists::Named,
};
use domain::{
    applications::{Route, Stage},
    roles::Role,
    schedule::ScheduleState,
};
use persistence::{
    Store,
    applications::{self, Filter, PeriodFilter, Review, Scope},
    reference, schedule,
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
    Ok(web::Json(Home {
        municipality,
        applications: applications::count(&reader, scope, &open).await?,
        tiles: tiles(&state, &reader, role, scope).await?,
        own,
    }))
}

async fn tiles(
    state: &State,
    store: &impl Store,
    role: Role,
    scope: Scope,
) -> ApiResult<Vec<Tile>> {
    let kinds: &[TileKind] = match role {
        Role::MunicipalCoordinator => &[
            TileKind::AwaitingRegistration,
            TileKind::ReviewEnding,
            TileKind::WithoutPeriod,
            TileKind::WithoutExperts,
            TileKind::AwaitingOperator,
        ],
        Role::Operator => &[
            TileKind::SchedulesToApprove,
            TileKind::AwaitingOperator,
            TileKind::AwaitingRegistration,
            TileKind::ReviewEnding,
            TileKind::WithoutExperts,
        ],
        Role::Expert => &[TileKind::MyCases],
        Role::Teacher | Role::SchoolCoordinator | Role::Administrator => &[],
    };
    let mut tiles = Vec::with_capacity(kinds.len());
    for kind in kinds.iter().copied() {
        let count = if kind == TileKind::SchedulesToApprove {
            sent_schedules(store).await?
        } else {
            applications::count(store, scope, &filter_of(kind, state)).await?
        };
        tiles.push(Tile { kind, count });
    }
    Ok(tiles)
}

/// The filter that the tile's list has, too.
fn filter_of(kind: TileKind, state: &State) -> Filter {
    let submitted = Filter {
        stages: vec![Stage::Submitted],
        ..Filter::default()
    };
    let registered = Filter {
        stages: vec![Stage::Registered],
        route: Some(Route::General),
        ..Filter::default()
    };
    match kind {
        TileKind::AwaitingRegistration => Filter {
            route: Some(Route::General),
            ..submitted
        },
        TileKind::AwaitingOperator => Filter {
            route: Some(Route::Operator),
            ..submitted
        },
        TileKind::ReviewEnding => Filter {
            review: Some(Review::Until(crate::applications::soon(state.today()))),
            ..submitted
        },
        TileKind::WithoutPeriod => Filter {
            period: Some(PeriodFilter::NotChosen),
            ..registered
        },
        TileKind::WithoutExperts => Filter {
            experts: Some(applications::Experts::Missing),
            ..registered
        },
        TileKind::MyCases | TileKind::SchedulesToApprove => Filter::default(),
    }
}

async fn sent_schedules(store: &impl Store) -> ApiResult<u64> {
    let sent = schedule::all(store, None)
        .await?
        .into_iter()
        .filter(|schedule| schedule.state == ScheduleState::Sent)
        .count();
    Ok(u64::try_from(sent).unwrap_or_default())
}
