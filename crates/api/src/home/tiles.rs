//! The tiles of each role: numbers that lead into their lists.

use crate::{State, problem::ApiResult};
use contract::home::{Tile, TileKind};
use domain::{
    applications::{Route, Stage},
    roles::Role,
};
use persistence::{
    Store,
    applications::{self, Filter, Review, Scope},
    schedule,
};

pub(super) async fn tiles(
    state: &State,
    store: &impl Store,
    role: Role,
    scope: Scope,
) -> ApiResult<Vec<Tile>> {
    let kinds: &[TileKind] = match role {
        Role::MunicipalCoordinator => &[
            TileKind::AwaitingRegistration,
            TileKind::ReviewEnding,
            TileKind::Unplanned,
            TileKind::ConclusionOverdue,
            TileKind::ConclusionSigned,
            TileKind::WithdrawalsSent,
            TileKind::AwaitingOperator,
        ],
        Role::Operator => &[
            TileKind::SchedulesToApprove,
            TileKind::AwaitingOperator,
            TileKind::AwaitingRegistration,
            TileKind::ReviewEnding,
            TileKind::WithoutExperts,
            TileKind::ConclusionOverdue,
            TileKind::WithdrawalsSent,
        ],
        Role::Expert => &[TileKind::MyCases],
        Role::Teacher | Role::SchoolCoordinator | Role::Administrator => &[],
    };
    let waiting = applications::waiting(store, scope, state.today()).await?;
    let mut tiles = Vec::with_capacity(kinds.len());
    for kind in kinds.iter().copied() {
        let count = match kind {
            TileKind::SchedulesToApprove => schedule::sent(store).await?,
            TileKind::Unplanned => applications::unplanned(store, scope).await?,
            TileKind::ConclusionOverdue => waiting.overdue,
            TileKind::ConclusionSigned => waiting.signed,
            TileKind::WithdrawalsSent => waiting.withdrawals,
            kind => applications::count(store, scope, &filter_of(kind, state)).await?,
        };
        tiles.push(Tile {
            kind,
            count: count.rows,
            count_is_lower_bound: count.is_lower_bound,
        });
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
        TileKind::WithoutExperts => Filter {
            experts: Some(applications::Experts::Missing),
            ..registered
        },
        TileKind::MyCases
        | TileKind::SchedulesToApprove
        | TileKind::Unplanned
        | TileKind::ConclusionOverdue
        | TileKind::ConclusionSigned
        | TileKind::WithdrawalsSent => Filter::default(),
    }
}
