//! The specification: checked in, served, and complete.

use crate::support::TestApp;
use serde_json::Value;
use std::{collections::HashSet, fs, path::Path};

/// An operation with its method and path template.
struct Operation {
    name: String,
    json: Value,
}

fn specification() -> Value {
    serde_json::to_value(api::specification()).unwrap()
}

fn operations() -> Vec<Operation> {
    let specification = specification();
    let paths = specification["paths"].as_object().unwrap();
    let each = paths.iter().flat_map(|(path, item)| {
        item.as_object()
            .unwrap()
            .iter()
            .map(move |(method, json)| Operation {
                name: format!("{} {path}", method.to_uppercase()),
                json: json.clone(),
            })
    });
    each.map(|operation| operation.with_shared(&specification))
        .collect()
}

/// What a reference leads to.
fn followed<'a>(json: &'a Value, specification: &'a Value) -> &'a Value {
    match json["$ref"].as_str() {
        Some(place) => {
            let place = place.trim_start_matches('#');
            let found = specification.pointer(place);
            found.unwrap_or_else(|| panic!("{place} leads nowhere"))
        }
        None => json,
    }
}

impl Operation {
    /// Parameters, answers and the examples of answers written out.
    fn with_shared(mut self, specification: &Value) -> Self {
        let parameters = self
            .json
            .get_mut("parameters")
            .and_then(Value::as_array_mut);
        for parameter in parameters.into_iter().flatten() {
            *parameter = followed(parameter, specification).clone();
        }
        for answer in self.json["responses"].as_object_mut().unwrap().values_mut() {
            *answer = followed(answer, specification).clone();
            let content = answer.get_mut("content").and_then(Value::as_object_mut);
            for one in content.into_iter().flat_map(|content| content.values_mut()) {
                let schema = followed(&one["schema"], specification);
                if let (None, Some(example)) = (one.get("example"), schema.get("example")) {
                    one["example"] = example.clone();
                }
            }
        }
        self
    }

    fn parameters(&self) -> &[Value] {
        self.json["parameters"]
            .as_array()
            .map_or(&[], Vec::as_slice)
    }

    fn answers(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.json["responses"].as_object().unwrap().iter()
    }

    fn can_answer(&self, status: &str) -> bool {
        self.json["responses"].get(status).is_some()
    }
}

/// Names of the operations that lack something.
fn those(lack: impl Fn(&Operation) -> bool) -> Vec<String> {
    operations()
        .into_iter()
        .filter(|operation| lack(operation))
        .map(|operation| operation.name)
        .collect()
}

const NONE: [String; 0] = [];

#[test]
fn the_checked_in_specification_is_the_codes() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi/openapi.json");
    let checked_in = fs::read_to_string(file).expect("openapi/openapi.json");
    assert!(
        checked_in == api::specification_text().unwrap(),
        "openapi/openapi.json is stale: run `./justw openapi`"
    );
}

#[tokio::test]
async fn the_server_serves_it() {
    let app = TestApp::start().await;
    let served = app
        .client()
        .get_anywhere("/api/openapi.json")
        .await
        .expect(200);
    assert_eq!(served["openapi"], "3.1.0");
    assert_eq!(served, specification());
}

#[tokio::test]
async fn the_explorer_shows_it() {
    let app = TestApp::start().await;
    let page = app.client().get_anywhere("/api/docs/").await;
    page.expect(200);
    assert!(page.text().contains("swagger-ui"), "{}", page.text());
    let settings = app
        .client()
        .get_anywhere("/api/docs/swagger-initializer.js")
        .await;
    assert!(
        settings.text().contains("/api/openapi.json"),
        "{}",
        settings.text()
    );
}

#[tokio::test]
async fn without_the_explorer_there_is_neither() {
    let app = TestApp::start_with(|settings| settings.explorer = false).await;
    app.client()
        .get_anywhere("/api/openapi.json")
        .await
        .expect_problem(404, "not_found");
    app.client()
        .get_anywhere("/api/docs/")
        .await
        .expect_problem(404, "not_found");
}

#[test]
fn every_operation_says_what_it_does() {
    for field in ["operationId", "summary", "description"] {
        assert_eq!(
            those(|operation| operation.json[field].as_str().is_none_or(str::is_empty)),
            NONE,
            "{field}"
        );
    }
    let described: HashSet<Value> = specification()["tags"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tag| tag["name"].clone())
        .collect();
    let tagged = |operation: &Operation| {
        operation.json["tags"]
            .as_array()
            .cloned()
            .unwrap_or_default()
    };
    assert_eq!(
        those(
            |operation| tagged(operation).len() != 1 || !described.contains(&tagged(operation)[0])
        ),
        NONE
    );
}

#[test]
fn operation_ids_are_unique() {
    let mut seen = HashSet::new();
    let again = operations()
        .into_iter()
        .filter(|operation| !seen.insert(operation.json["operationId"].to_string()));
    assert_eq!(
        again.map(|operation| operation.name).collect::<Vec<_>>(),
        NONE
    );
}

#[test]
fn every_request_and_json_answer_has_an_example() {
    let lacks = |content: &Value| {
        content
            .as_object()
            .unwrap()
            .values()
            .any(|one| one.get("example").is_none())
    };
    assert_eq!(
        those(|operation| operation
            .json
            .get("requestBody")
            .is_some_and(|body| lacks(&body["content"]))),
        NONE
    );
    let json = |content: &Value| {
        content
            .as_object()
            .unwrap()
            .keys()
            .all(|kind| kind.ends_with("json"))
    };
    let answer_lacks = |answer: &Value| {
        answer
            .get("content")
            .is_some_and(|content| json(content) && lacks(content))
    };
    assert_eq!(
        those(|operation| operation.answers().any(|(_, answer)| answer_lacks(answer))),
        NONE
    );
    assert_eq!(
        those(|operation| operation
            .parameters()
            .iter()
            .any(|one| one.get("example").is_none())),
        NONE
    );
}

#[test]
fn every_plain_field_has_an_example() {
    let specification = specification();
    let mut lacking = Vec::new();
    for (schema, definition) in specification["components"]["schemas"].as_object().unwrap() {
        for (field, json) in definition["properties"].as_object().into_iter().flatten() {
            let plain = json
                .get("type")
                .is_some_and(|kind| kind != "array" && kind != "object");
            if plain && json.get("example").is_none() {
                lacking.push(format!("{schema}.{field}"));
            }
        }
    }
    assert_eq!(lacking, NONE);
}

#[test]
fn every_text_that_is_sent_has_a_limit_a_format_or_a_list() {
    let specification = specification();
    let schemas = &specification["components"]["schemas"];
    let mut open = Vec::new();
    for operation in operations() {
        let content = operation.json["requestBody"]["content"]
            .as_object()
            .cloned()
            .unwrap_or_default();
        for one in content.values() {
            let name = one["schema"]["$ref"]
                .as_str()
                .unwrap()
                .rsplit('/')
                .next()
                .unwrap();
            for (field, json) in schemas[name]["properties"].as_object().unwrap() {
                if is_text(json) && !is_limited(json) {
                    open.push(format!("{name}.{field}"));
                }
            }
        }
        for parameter in operation
            .parameters()
            .iter()
            .filter(|one| one["in"] == "query")
        {
            if is_text(&parameter["schema"]) && !is_limited(&parameter["schema"]) {
                open.push(format!("{}?{}", operation.name, parameter["name"]));
            }
        }
    }
    assert_eq!(open, NONE);
}

fn is_text(json: &Value) -> bool {
    let kind = &json["type"];
    kind == "string"
        || kind
            .as_array()
            .is_some_and(|kinds| kinds.contains(&"string".into()))
}

fn is_limited(json: &Value) -> bool {
    ["maxLength", "enum", "pattern"]
        .iter()
        .any(|limit| json.get(limit).is_some())
        || json["format"]
            .as_str()
            .is_some_and(|format| format != "password")
}

#[test]
fn every_problem_is_a_problem_json_with_its_code() {
    let wrong = |(status, answer): (&String, &Value)| {
        let problem = &answer["content"]["application/problem+json"];
        problem["schema"]["$ref"] != "#/components/schemas/Problem"
            || problem["example"]["status"].as_u64() != status.parse().ok()
            || problem["example"]["code"].as_str().is_none()
    };
    assert_eq!(
        those(|operation| operation
            .answers()
            .filter(|(status, _)| status.as_str() >= "400")
            .any(wrong)),
        NONE
    );
}

#[test]
fn problems_follow_from_what_the_operation_takes() {
    let lacks = |operation: &Operation, statuses: &[&str]| {
        statuses.iter().any(|one| !operation.can_answer(one))
    };
    let has_session = |operation: &Operation| operation.json.get("security").is_some();
    assert_eq!(
        those(|operation| has_session(operation) && lacks(operation, &["401"])),
        NONE
    );
    let has_body = |operation: &Operation| operation.json.get("requestBody").is_some();
    assert_eq!(
        those(|operation| has_body(operation) && lacks(operation, &["400", "413", "415", "422"])),
        NONE
    );
    let names = |operation: &Operation, name: &str| {
        operation.parameters().iter().any(|one| one["name"] == name)
    };
    let conditional = |operation: &Operation| names(operation, "If-Match");
    assert_eq!(
        those(|operation| conditional(operation) && lacks(operation, &["412", "428"])),
        NONE
    );
    assert_eq!(
        those(|operation| !conditional(operation) && operation.can_answer("428")),
        NONE
    );
    let by_id = |operation: &Operation| operation.name.contains('{');
    assert_eq!(
        those(|operation| by_id(operation) && lacks(operation, &["404"])),
        NONE
    );
    assert_eq!(those(|operation| lacks(operation, &["500"])), NONE);
}

#[test]
fn a_read_has_no_conflict() {
    assert_eq!(
        those(|operation| operation.name.starts_with("GET ") && operation.can_answer("409")),
        NONE
    );
}

#[test]
fn what_several_operations_have_alike_stands_once() {
    let specification = specification();
    let written_out: Vec<String> = specification["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, item)| {
            item.as_object()
                .unwrap()
                .values()
                .map(move |one| (path, one))
        })
        .flat_map(|(path, one)| {
            let answers = one["responses"].as_object().unwrap().iter();
            answers
                .filter(|(status, answer)| status.as_str() >= "400" && answer.get("$ref").is_none())
                .map(move |(status, _)| format!("{path} {status}"))
        })
        .collect();
    assert_eq!(written_out, NONE);
    let lines = api::specification_text().unwrap().lines().count();
    assert!(lines <= 15_000, "{lines} lines");
}
