//! The OpenAPI specification, collected from the handlers: their parameters, bodies and answers, the problems of their
//! extractors. What follows from these is added here, so that no handler repeats it.

mod examples;
pub(crate) mod problems;
mod requests;
mod shared;
mod text;
mod words;

pub use text::specification_text;

use crate::routes;
use contract::problem::{FieldProblem, Problem};
use utoipa::{
    OpenApi, ToSchema,
    openapi::{
        Header, ObjectBuilder, OpenApi as Specification, Ref, RefOr, Required, Schema, Type,
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
            Изменения требуют `If-Match` с версией (ETag). Ошибки: `application/problem+json` с полем `code`. \
            Порядок проверок: 401 нет сеанса, 404 не видно, 403 не в полномочиях, 428 нет версии, 412 версия устарела, \
            409 не то состояние, 422 ошибки в полях.",
        license(name = "MIT", identifier = "MIT")
    ),
    tags(
        (name = "Сеансы", description = "Вход, выход, роль, собственный профиль"),
        (name = "Регистрация и доступ", description = "Регистрация педагога, забытый пароль"),
        (name = "Приглашения", description = "Координаторы и специалисты входят по приглашению"),
        (name = "Пользователи", description = "Для оператора"),
        (name = "Замещение", description = "Замещающий действует за координатора между двумя днями"),
        (name = "Справочники", description = "Муниципалитеты, организации, должности, предметы, периоды"),
        (name = "Главная", description = "Числа начальной страницы"),
        (name = "Заявления", description = "От черновика до регистрации"),
        (name = "Списки", description = "Сохранённые фильтры и собственные настройки списков"),
        (name = "Не подавшие заявление", description = "Кто зарегистрирован и не подал заявления, письма им, акты об уничтожении данных"),
        (name = "Документы", description = "Файлы и ссылки заявления, билеты на скачивание"),
        (name = "Итоговое заключение", description = "Прикрепление, подпись аттестуемого, проверка координатором"),
        (name = "Отзыв заявления", description = "Заявление на отзыв: сформировать, отправить, возразить, зарегистрировать"),
        (name = "График", description = "Периоды, специалисты, утверждение"),
        (name = "Пакеты", description = "Передача документов в Центр"),
    ),
    components(schemas(Problem, FieldProblem))
)]
struct Document;

/// Bytes of a file.
#[derive(Debug, ToSchema)]
#[schema(value_type = String, format = Binary)]
#[expect(dead_code, reason = "describes answers that are no JSON")]
pub(crate) struct FileBytes(Vec<u8>);

/// The specification, OpenAPI 3.1.
#[must_use]
pub fn specification() -> Specification {
    let mut document = Document::openapi();
    // The handlers are registered on a configuration that no server uses, only to collect what they say of themselves.
    let (_, collected) = utoipa_actix_web::AppExt::into_utoipa_app(actix_web::App::new())
        .configure(routes::operations)
        .split_for_parts();
    document.paths = collected.paths;
    let mut components = document.components.take().unwrap_or_default();
    if let Some(own) = collected.components {
        components.schemas.extend(own.schemas);
    }
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .bearer_format("JWT")
        .build();
    components.add_security_scheme("bearer", SecurityScheme::Http(bearer));
    components.responses = problems::shared();
    components.headers.insert(
        "ETag".into(),
        RefOr::T(text_header("The version, for `If-Match`")),
    );
    shared::rows_of_pages(&mut components);
    examples::of_fields(&mut components);
    for (path, item) in &mut document.paths.paths {
        if let Some(post) = item.post.as_mut() {
            offer_idempotency(path, post);
        }
        for operation in shared::each_mut(item) {
            let shape = Shape::of(path, operation);
            security(operation, &shape);
            problems::add(operation, &shape);
            tell_versions(operation);
            examples::of_operation(operation, &mut components);
        }
    }
    shared::parameters(&mut document.paths, &mut components);
    document.components = Some(components);
    document
}

/// Every POST of a session can be repeated safely.
fn offer_idempotency(path: &str, operation: &mut Operation) {
    if operation.security.is_some() || crate::idempotency::with_a_password(path) {
        return;
    }
    let text = ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(Some(1))
        .max_length(Some(200));
    let parameter = ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "A repeated request with the same key within a day gets the first answer and does nothing again; while the first is being answered, 409 with `Retry-After`",
        ))
        .schema(Some(text))
        .build();
    operation
        .parameters
        .get_or_insert_default()
        .push(RefOr::T(parameter));
}

/// What an operation's problems follow from.
struct Shape {
    /// Answers without a session.
    public: bool,
    /// Names a record in its path.
    by_id: bool,
    /// Carries `If-Match`.
    conditional: bool,
    /// May carry `Idempotency-Key`.
    repeatable: bool,
    has_query: bool,
    has_body: bool,
    /// The body is a form with a file.
    uploads: bool,
    /// Changes one application or schedule, which its state or the caller's role may forbid.
    moves: bool,
}

impl Shape {
    fn of(path: &str, operation: &Operation) -> Self {
        let parameters = || {
            operation
                .parameters
                .iter()
                .flatten()
                .filter_map(|parameter| match parameter {
                    RefOr::T(parameter) => Some(parameter),
                    RefOr::Ref(_) => None,
                })
        };
        let place = |place: &ParameterIn| {
            parameters().any(|parameter: &Parameter| parameter.parameter_in == *place)
        };
        let conditional = parameters().any(|parameter| parameter.name == "If-Match");
        let of_case = ["/applications/{", "/schedules/{", "/packages/{"]
            .iter()
            .any(|place| path.contains(place));
        Self {
            public: operation.security.is_some(),
            by_id: place(&ParameterIn::Path),
            conditional,
            repeatable: parameters().any(|parameter| parameter.name == "Idempotency-Key"),
            has_query: place(&ParameterIn::Query),
            has_body: operation.request_body.is_some(),
            uploads: operation.request_body.iter().any(problems::is_form),
            moves: conditional && of_case,
        }
    }
}

fn security(operation: &mut Operation, shape: &Shape) {
    operation.security =
        (!shape.public).then(|| vec![SecurityRequirement::new("bearer", Vec::<String>::new())]);
}

fn text_header(words: &str) -> Header {
    let text = ObjectBuilder::new().schema_type(Type::String).build();
    let mut header = Header::new(Schema::Object(text));
    header.description = Some(words.to_owned());
    header
}

/// Whatever has a version has it in its `ETag`, too.
fn tell_versions(operation: &mut Operation) {
    for response in operation.responses.responses.values_mut() {
        let RefOr::T(response) = response else {
            continue;
        };
        let versioned = response
            .content
            .values()
            .filter_map(examples::schema_name)
            .any(|name| ["ApplicationCase", "Schedule", "Package"].contains(&name));
        if versioned || response.headers.contains_key("ETag") {
            let shared = Ref::new("#/components/headers/ETag");
            response.headers.insert("ETag".into(), RefOr::Ref(shared));
        }
    }
}
