//! Which methods an address takes: actix answers 404 for a method that no operation has there.

use crate::openapi;
use actix_web::dev::ResourceDef;
use std::sync::OnceLock;

/// The methods of the operation at `path`, as `Allow` lists them; `None` where there is no operation.
pub(super) fn allowed(path: &str) -> Option<&'static str> {
    static TABLE: OnceLock<Vec<(ResourceDef, String)>> = OnceLock::new();
    let table = TABLE.get_or_init(table);
    let found = table.iter().find(|(address, _)| address.is_match(path));
    found.map(|(_, methods)| methods.as_str())
}

fn table() -> Vec<(ResourceDef, String)> {
    let mut paths: Vec<_> = openapi::specification().paths.paths.into_iter().collect();
    // «{» sorts after letters: what is written out comes before what stands for anything.
    paths.sort_by(|(one, _), (other, _)| one.cmp(other));
    let methods = |item: &utoipa::openapi::PathItem| {
        let present = [
            ("GET", item.get.is_some()),
            ("POST", item.post.is_some()),
            ("PUT", item.put.is_some()),
            ("PATCH", item.patch.is_some()),
            ("DELETE", item.delete.is_some()),
        ];
        let names = present.into_iter().filter(|(_, is_there)| *is_there);
        names.map(|(name, _)| name).collect::<Vec<_>>().join(", ")
    };
    paths
        .into_iter()
        .map(|(path, item)| (ResourceDef::new(path), methods(&item)))
        .collect()
}
