//! The OpenAPI specification, collected from the handlers. Every problem that an operation can answer is added by its
//! shape, so that no handler repeats them.

use crate::routes;
use contract::problem::{FieldProblem, Problem};
use utoipa::{
    OpenApi,
    openapi::{
        Content, Object, OpenApi as Specification, Ref, RefOr, Required, ResponseBuilder, Type,
        path::{Operation, Parameter, ParameterBuilder, ParameterIn},
        security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
    },
};

#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "ЭС «Аттестация»: API",
        description = "Аттестация педагогических работников: заявления, регистрация, график.\n\n\
            Войдите: `POST /api/v1/sessions`, затем нажмите Authorize и вставьте `access_token`. \
            Изменения требуют `If-Match` с версией (ETag). Ошибки: `application/problem+json` с полем `code`.",
        license(name = "MIT", identifier = "MIT")
    ),
    components(schemas(Problem, FieldProblem))
)]
struct Document;

/// The specification, OpenAPI 3.1.
#[must_use]
pub fn specification() -> Specification {
    let mut document = Document::openapi();
    // The handlers are registered on a configuration that no server uses, only to collect what they say of themselves.
    let (_, collected) = utoipa_actix_web::AppExt::into_utoipa_app(actix_web::App::new())
        .configure(routes::operations)
        .split_for_parts();
    document.paths = collected.paths;
    if let Some(components) = collected.components {
        let own = document.components.get_or_insert_default();
        own.schemas.extend(components.schemas);
    }
    if let Some(components) = document.components.as_mut() {
        let bearer = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("JWT")
            .build();
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    }
    for (path, item) in &mut document.paths.paths {
        if let Some(post) = item.post.as_mut() {
            offer_idempotency(path, post);
        }
        let operations = [
            &mut item.get,
            &mut item.post,
            &mut item.put,
            &mut item.patch,
            &mut item.delete,
        ]
        .into_iter()
        .flatten();
        for operation in operations {
            complete(path, operation);
        }
    }
    document
}

/// Every POST of a session with a JSON body can be repeated safely.
fn offer_idempotency(path: &str, operation: &mut Operation) {
    if operation.security.is_some() || path.ends_with("/documents") {
        return;
    }
    let parameter = ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("Any text of up to 200 characters: a repeated request with it within a day gets the first answer"))
        .schema(Some(Object::with_type(Type::String)))
        .build();
    operation.parameters.get_or_insert_default().push(RefOr::T(parameter));
}

/// Names the security of an operation and the problems it can answer.
fn complete(path: &str, operation: &mut Operation) {
    let public = operation.security.is_some();
    if public {
        operation.security = None;
    } else {
        operation.security = Some(vec![SecurityRequirement::new(
            "bearer",
            Vec::<String>::new(),
        )]);
    }
    let parameters: Vec<Parameter> = operation
        .parameters
        .iter()
        .flatten()
        .filter_map(|parameter| match parameter {
            RefOr::T(parameter) => Some(parameter.clone()),
            RefOr::Ref(_) => None,
        })
        .collect();
    let conditional = parameters
        .iter()
        .any(|parameter| parameter.name == "If-Match");
    let by_id = parameters
        .iter()
        .any(|parameter| parameter.parameter_in == ParameterIn::Path);
    let has_query = parameters
        .iter()
        .any(|parameter| parameter.parameter_in == ParameterIn::Query);
    let has_body = operation.request_body.is_some();
    let limited = public && has_body;
    let uploads = path.ends_with("/documents");
    let with_token = public && has_body;
    for (status, description, applies) in [
        ("400", "Запрос не разобран", true),
        (
            "401",
            "Нет сеанса, он закончился, или вход не удался",
            !public || path.contains("sessions"),
        ),
        (
            "403",
            "Видно, но не в полномочиях этой роли",
            !public || path.ends_with("/refresh"),
        ),
        (
            "404",
            "Нет такой записи, или она не видна",
            by_id || with_token,
        ),
        (
            "409",
            "Не то состояние, или уже есть",
            conditional || has_body || by_id && !path.ends_with("/content"),
        ),
        ("412", "Версия устарела", conditional),
        ("413", "Тело или файл слишком большие", has_body),
        ("415", "Не тот тип содержимого", has_body),
        (
            "422",
            "Ошибки в полях: `errors`",
            has_body || has_query || conditional,
        ),
        ("428", "Нет If-Match", conditional),
        ("429", "Слишком много попыток, см. Retry-After", limited),
        ("500", "Ошибка на сервере", true),
        ("507", "Нет места для файла", uploads),
    ] {
        if applies && !operation.responses.responses.contains_key(status) {
            let content = Content::new(Some(RefOr::Ref(Ref::from_schema_name("Problem"))));
            let response = ResponseBuilder::new()
                .description(description)
                .content("application/problem+json", content)
                .build();
            operation
                .responses
                .responses
                .insert(status.to_owned(), RefOr::T(response));
        }
    }
}
