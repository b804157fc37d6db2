use contract::home::{Home, TileKind};
use leptos::prelude::*;

use crate::api;

/// The numbers beside the steps. Asked again whenever the section opens another page.
pub fn use_counts(path: Memo<String>) -> LocalResource<Option<Home>> {
    LocalResource::new(move || {
        path.track();
        async { api::home::home().await.ok() }
    })
}

/// How much of these kinds waits.
pub fn waiting(home: Option<&Home>, kinds: &[TileKind]) -> u64 {
    let tiles = home.map(|home| home.tiles.as_slice()).unwrap_or_default();
    tiles
        .iter()
        .filter(|tile| kinds.contains(&tile.kind))
        .map(|tile| tile.count)
        .sum()
}
