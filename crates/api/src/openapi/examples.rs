//! An example for each field, each parameter, each body and each JSON answer.

use super::{requests, words};
use serde_json::{Map, Value, json};
use utoipa::openapi::{
    Components, Content, KnownFormat, RefOr, Schema, SchemaFormat, Type,
    path::{Operation, Parameter, ParameterBuilder, ParameterIn},
    schema::{ArrayItems, Object, SchemaType},
};

/// Gives every plain field of a schema an example, unless its declaration has one.
pub(super) fn of_fields(components: &mut Components) {
    for (schema, definition) in &mut components.schemas {
        if let RefOr::T(Schema::Object(object)) = definition {
            let request = requests::example(schema).unwrap_or_default();
            fields(schema, object, &request);
        }
    }
}

fn fields(schema: &str, object: &mut Object, request: &Value) {
    for (name, field) in &mut object.properties {
        if let RefOr::T(Schema::Object(plain)) = field
            && plain.example.is_none()
        {
            let own = request.get(name).filter(|value| !value.is_null()).cloned();
            plain.example = own
                .or_else(|| words::example(schema, name))
                .or_else(|| by_type(plain));
        }
    }
}

fn by_type(object: &Object) -> Option<Value> {
    match &object.format {
        Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)) => Some(json!(words::ID)),
        Some(SchemaFormat::KnownFormat(KnownFormat::Date)) => Some(json!("2027-01-11")),
        Some(SchemaFormat::KnownFormat(KnownFormat::DateTime)) => {
            Some(json!("2026-11-24T05:00:00Z"))
        }
        _ if is(object, &Type::Boolean) => Some(json!(false)),
        _ => None,
    }
}

fn is(object: &Object, wanted: &Type) -> bool {
    match &object.schema_type {
        SchemaType::Type(one) => one == wanted,
        SchemaType::Array(several) => several.contains(wanted),
        SchemaType::AnyValue => false,
    }
}

/// Puts examples into an operation's parameters and request; that of a JSON answer stands at its schema.
pub(super) fn of_operation(operation: &mut Operation, components: &mut Components) {
    for parameter in operation.parameters.iter_mut().flatten() {
        if let RefOr::T(parameter) = parameter {
            of_parameter(parameter);
        }
    }
    if let Some(RefOr::T(body)) = &mut operation.request_body {
        for content in body.content.values_mut() {
            let found = schema_name(content).and_then(requests::example);
            if let RefOr::T(content) = content {
                content.example = found;
            }
        }
    }
    for response in operation.responses.responses.values_mut() {
        if let RefOr::T(response) = response {
            for (media_type, content) in &mut response.content {
                if let (true, RefOr::T(content)) = (media_type == "application/json", content) {
                    match content.schema.as_ref().and_then(name_of) {
                        Some(name) => of_schema(name, components),
                        None => {
                            let schema = content.schema.as_ref();
                            content.example = schema.map(|schema| assemble(schema, components));
                        }
                    }
                }
            }
        }
    }
}

/// Unless its declaration has one.
fn of_parameter(parameter: &mut Parameter) {
    let declared =
        serde_json::to_value(&*parameter).is_ok_and(|json| json.get("example").is_some());
    if declared {
        return;
    }
    let by_path = (parameter.parameter_in == ParameterIn::Path).then(|| json!(words::ID));
    let by_type = || match &parameter.schema {
        Some(RefOr::T(Schema::Object(object))) => by_type(object),
        _ => None,
    };
    let example = words::example("", &parameter.name)
        .or(by_path)
        .or_else(by_type);
    *parameter = ParameterBuilder::from(parameter.clone())
        .example(example)
        .build();
}

/// The name of the schema that a body has.
pub(super) fn schema_name(content: &RefOr<Content>) -> Option<&str> {
    match content {
        RefOr::T(content) => content.schema.as_ref().and_then(name_of),
        RefOr::Ref(_) => None,
    }
}

fn name_of(schema: &RefOr<Schema>) -> Option<&str> {
    match schema {
        RefOr::Ref(reference) => reference.ref_location.rsplit('/').next(),
        RefOr::T(_) => None,
    }
}

/// A whole value, from the examples of the fields.
fn of_schema(name: &str, components: &mut Components) {
    let Some(schema) = components.schemas.get(name) else {
        return;
    };
    let value = assemble_named(name, schema, components);
    if let Some(RefOr::T(Schema::Object(object))) = components.schemas.get_mut(name) {
        object.example = Some(value);
    }
}

/// A whole value of a schema from the examples of its fields. The contract's schemas do not contain themselves.
fn assemble(schema: &RefOr<Schema>, components: &Components) -> Value {
    assemble_named("", schema, components)
}

fn assemble_named(name: &str, schema: &RefOr<Schema>, components: &Components) -> Value {
    let schema = match schema {
        RefOr::Ref(reference) => {
            let name = reference
                .ref_location
                .rsplit('/')
                .next()
                .unwrap_or_default();
            let found = components.schemas.get(name);
            return found.map_or(Value::Null, |schema| {
                assemble_named(name, schema, components)
            });
        }
        RefOr::T(schema) => schema,
    };
    let first = |items: &[RefOr<Schema>]| {
        items
            .first()
            .map_or(Value::Null, |one| assemble(one, components))
    };
    match schema {
        Schema::Object(object) => object
            .example
            .clone()
            .unwrap_or_else(|| whole(name, object, components)),
        Schema::Array(list) => match &list.items {
            ArrayItems::RefOrSchema(items) => json!([assemble(items, components)]),
            ArrayItems::False => json!([]),
        },
        Schema::OneOf(one) => first(&one.items),
        Schema::AllOf(all) => first(&all.items),
        Schema::AnyOf(any) => first(&any.items),
        _ => Value::Null,
    }
}

fn whole(name: &str, object: &Object, components: &Components) -> Value {
    if let Some(first) = object.enum_values.iter().flatten().next() {
        return first.clone();
    }
    // Optional fields that are empty in the example are left out.
    let fields: Map<String, Value> = object
        .properties
        .iter()
        .map(|(field, schema)| {
            let value = words::structured(name, field);
            let value = value.unwrap_or_else(|| assemble(schema, components));
            (field.clone(), value)
        })
        .filter(|(field, value)| !value.is_null() || object.required.contains(field))
        .collect();
    Value::Object(fields)
}
