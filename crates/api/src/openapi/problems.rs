//! The problems of operations, each once under `components/responses`. What follows from an operation's parameters and body
//! is added here; an extractor that refuses (`Operator`), and what only the handler knows (`AlreadyExists`), stand in the
//! handler's own `responses(…)`.

use super::Shape;
use crate::problem::{ApiError, Code};
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::{
    IntoResponses,
    openapi::{
        Content, Ref, RefOr, Response, ResponseBuilder, path::Operation, request_body::RequestBody,
    },
};

/// Problems that handlers name.
macro_rules! declared {
    ($($name:ident,)+) => {$(
        #[doc = concat!("`Code::", stringify!($name), "`, in a handler's `responses(…)`.")]
        #[derive(Debug)]
        pub(crate) enum $name {}

        impl IntoResponses for $name {
            fn responses() -> BTreeMap<String, RefOr<Response>> {
                answer(Code::$name)
            }
        }
    )+};
}

declared! {
    AlreadyExists,
    Busy,
    Forbidden,
    Invalid,
    LinkUnknown,
    NotFound,
    NotNow,
    SessionRequired,
    TooManyAttempts,
    UsernameTaken,
    WrongCredentials,
    WrongStage,
}

/// The answer with a code, as its status and a reference.
pub(crate) fn answer(code: Code) -> BTreeMap<String, RefOr<Response>> {
    let shared = RefOr::Ref(Ref::from_response_name(code.code()));
    BTreeMap::from([(code.status().as_str().to_owned(), shared)])
}

/// Whether the body is a form with a file.
pub(super) fn is_form(body: &RefOr<RequestBody>) -> bool {
    matches!(body, RefOr::T(body) if body.content.contains_key("multipart/form-data"))
}

/// The codes that follow from an operation's shape. Of two with one status the first is told.
fn codes(shape: &Shape) -> impl Iterator<Item = Code> {
    let upload = shape.uploads;
    let table = [
        (shape.has_body && !upload, Code::MalformedJson),
        (upload, Code::BadRequest),
        (!shape.public, Code::SessionRequired),
        (shape.moves, Code::Forbidden),
        (shape.by_id, Code::NotFound),
        (shape.moves || shape.repeatable, Code::WrongStage),
        (shape.conditional, Code::StaleVersion),
        (upload, Code::FileTooLarge),
        (shape.has_body, Code::BodyTooLarge),
        (shape.has_body, Code::WrongContentType),
        (
            shape.has_body || shape.has_query || shape.repeatable,
            Code::Invalid,
        ),
        (shape.conditional, Code::VersionRequired),
        (true, Code::Internal),
        (upload, Code::Busy),
        (true, Code::Unavailable),
        // Each marks the session as used.
        (true, Code::NoSpace),
    ];
    table
        .into_iter()
        .filter_map(|(applies, code)| applies.then_some(code))
}

/// Adds them beside what the handler declares.
pub(super) fn add(operation: &mut Operation, shape: &Shape) {
    let responses = &mut operation.responses.responses;
    for (status, shared) in codes(shape).flat_map(answer) {
        responses.entry(status).or_insert(shared);
    }
}

/// What each means to the one who calls; none for what stands with another of the same status.
const fn words(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::MalformedJson => "The body is no JSON",
        Code::BadRequest => "The form breaks off",
        Code::SessionRequired => "No session, or it is over",
        Code::WrongCredentials => {
            "Login or password do not fit (`wrong_credentials`), or the account is blocked (`account_blocked`)"
        }
        Code::Forbidden => "Visible, but not this role's to do",
        Code::NotFound => "No such record, or it is not visible",
        Code::LinkUnknown => "The link was used or is too old",
        Code::WrongStage => {
            "Not in this state (`wrong_stage`), a condition does not hold now (`not_now`), the schedule is with the operator (`schedule_locked`), or the same request is still being answered"
        }
        Code::NotNow => "A condition does not hold now (`not_now`)",
        Code::AlreadyExists => "It is there already",
        Code::UsernameTaken => {
            "The login is taken (`username_taken`), or the address has an account (`account_exists`)"
        }
        Code::StaleVersion => "Somebody changed it since",
        Code::BodyTooLarge => "The body is larger than 64 KB",
        Code::FileTooLarge => {
            "The file is larger than 20 MB, all files of the case than 200 MB (`case_too_large`), or one person uploads too much (`day_quota`, `person_quota`)"
        }
        Code::WrongContentType => "The body has another content type",
        Code::Invalid => "Mistakes, each with its field, in `errors`",
        Code::VersionRequired => "`If-Match` is missing",
        Code::TooManyAttempts => "Too many attempts, see `Retry-After`",
        Code::Busy | Code::Unavailable => {
            "Too many requests at once (`busy`), or the database or the files cannot be reached or written now (`unavailable`), see `Retry-After`"
        }
        Code::NoSpace => "No room on the server: nothing was saved",
        Code::Internal => "A fault of the server; `trace_id` names it in the log",
        Code::AccountBlocked
        | Code::AccountExists
        | Code::ScheduleLocked
        | Code::MethodNotAllowed => return None,
    })
}

/// All of them, each with an example.
pub(super) fn shared() -> BTreeMap<String, RefOr<Response>> {
    let answers = Code::ALL.iter().filter_map(|code| {
        let mut content = Content::new(Some(RefOr::Ref(Ref::from_schema_name("Problem"))));
        content.example = Some(example(*code));
        let mut answer = ResponseBuilder::new()
            .description(words(*code)?)
            .content("application/problem+json", content)
            .build();
        if [409, 429, 503].contains(&code.status().as_u16()) {
            let waits = super::text_header("Seconds to wait");
            answer.headers.insert("Retry-After".into(), RefOr::T(waits));
        }
        Some((code.code().to_owned(), RefOr::T(answer)))
    });
    answers.collect()
}

fn example(code: Code) -> Value {
    let detail = match code {
        Code::Forbidden => "Это действие доступно в другой роли",
        Code::Invalid => "Введите название организации",
        _ => code.title(),
    };
    let mut problem = match code {
        Code::NotFound => ApiError::not_found(),
        Code::StaleVersion => ApiError::stale(),
        Code::Internal => ApiError::internal(""),
        Code::Busy => ApiError::busy(),
        Code::Unavailable => ApiError::unavailable(""),
        Code::NoSpace => ApiError::no_space(""),
        code => ApiError::new(code, detail),
    };
    if code == Code::Invalid {
        problem.errors = vec![crate::problem::field_problem("name", "required", detail)];
    }
    let mut json = serde_json::to_value(problem.body("4bf92f3577b34da6a3ce929d0e0e4736".into()))
        .unwrap_or_default();
    // An empty list is left out of answers.
    if let Some(fields) = json.as_object_mut() {
        fields.retain(|_, value| value.as_array().is_none_or(|list| !list.is_empty()));
    }
    json
}
