//! What several places say alike stands once, under `components`.

use std::collections::BTreeMap;
use utoipa::openapi::{
    Components, Paths, Ref, RefOr, Schema,
    path::{Operation, Parameter, PathItem},
    schema::ArrayItems,
};

/// A page of rows refers to the rows' schema: utoipa writes it out for a generic type.
pub(super) fn rows_of_pages(components: &mut Components) {
    let names: Vec<String> = components.schemas.keys().cloned().collect();
    for (page, definition) in &mut components.schemas {
        let Some(row) = page.strip_prefix("Page_") else {
            continue;
        };
        if let RefOr::T(Schema::Object(object)) = definition
            && let Some(RefOr::T(Schema::Array(items))) = object.properties.get_mut("items")
            && names.iter().any(|name| name == row)
        {
            let row = RefOr::Ref(Ref::from_schema_name(row));
            items.items = ArrayItems::RefOrSchema(Box::new(row));
        }
    }
}

/// A parameter that is the same in every operation that has one of its name, such as `If-Match`.
pub(super) fn parameters(paths: &mut Paths, components: &mut Components) {
    let mut seen: BTreeMap<String, (Parameter, usize)> = BTreeMap::new();
    let mut unlike = Vec::new();
    for operation in paths.paths.values().flat_map(each) {
        for parameter in operation.parameters.iter().flatten() {
            let RefOr::T(parameter) = parameter else {
                continue;
            };
            let (first, count) = seen
                .entry(parameter.name.clone())
                .or_insert_with(|| (parameter.clone(), 0));
            *count += 1;
            if !alike(first, parameter) {
                unlike.push(parameter.name.clone());
            }
        }
    }
    seen.retain(|name, (_, count)| *count > 1 && !unlike.contains(name));
    for operation in paths.paths.values_mut().flat_map(each_mut) {
        for parameter in operation.parameters.iter_mut().flatten() {
            if let RefOr::T(one) = parameter
                && seen.contains_key(&one.name)
            {
                let place = format!("#/components/parameters/{}", one.name);
                *parameter = RefOr::Ref(Ref::new(place));
            }
        }
    }
    let shared = seen.into_iter();
    components.parameters = shared
        .map(|(name, (parameter, _))| (name, RefOr::T(parameter)))
        .collect();
}

fn alike(one: &Parameter, other: &Parameter) -> bool {
    let json = |parameter: &Parameter| serde_json::to_value(parameter).ok();
    json(one) == json(other)
}

fn each(item: &PathItem) -> impl Iterator<Item = &Operation> {
    [&item.get, &item.post, &item.put, &item.patch, &item.delete]
        .into_iter()
        .flatten()
}

pub(super) fn each_mut(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [
        &mut item.get,
        &mut item.post,
        &mut item.put,
        &mut item.patch,
        &mut item.delete,
    ]
    .into_iter()
    .flatten()
}
