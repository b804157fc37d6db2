//! Gives each request an id, and turns what actix itself answers (404, 405) into problem+json.

use super::{ApiError, Code, methods};
use actix_web::{
    Error, ResponseError,
    body::{EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{StatusCode, header},
    middleware::Next,
};
use tracing::Instrument;
use uuid::Uuid;

tokio::task_local! {
    static TRACE_ID: String;
}

/// The id of the request that is being answered.
pub(super) fn trace_id() -> String {
    TRACE_ID.try_with(Clone::clone).unwrap_or_default()
}

/// For work in a task of its own: the request's id and its span of the log go with it.
pub(crate) fn in_this_request<F: Future>(work: F) -> impl Future<Output = F::Output> {
    TRACE_ID.scope(trace_id(), work.in_current_span())
}

/// Middleware: see the module.
///
/// # Errors
/// What the inner services answer.
pub(crate) async fn json_problems<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let id = new_trace_id();
    TRACE_ID.scope(id.clone(), inner(request, next, id)).await
}

#[expect(
    clippy::disallowed_methods,
    reason = "an id for the log is no part of any decision"
)]
fn new_trace_id() -> String {
    Uuid::new_v4().simple().to_string()
}

async fn inner<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
    id: String,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let is_api = request.path().starts_with("/api/");
    let response = next.call(request).await?;
    let mut response = if is_api {
        plain_as_problem(response)
    } else {
        response.map_into_left_body()
    };
    if let Ok(value) = header::HeaderValue::from_str(&id) {
        response
            .headers_mut()
            .insert(header::HeaderName::from_static("x-request-id"), value);
    }
    Ok(response)
}

const fn code_of(status: StatusCode) -> Code {
    match status {
        StatusCode::NOT_FOUND => Code::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Code::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Code::BodyTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Code::WrongContentType,
        _ => Code::BadRequest,
    }
}

fn plain_as_problem<B: MessageBody + 'static>(
    response: ServiceResponse<B>,
) -> ServiceResponse<EitherBody<B>> {
    let is_problem = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(b"application/problem+json"));
    let status = response.status();
    if is_problem
        || !matches!(
            status,
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::BAD_REQUEST
        )
    {
        return response.map_into_left_body();
    }
    let allow = methods::allowed(response.request().path()).filter(|allow| {
        !allow
            .split(", ")
            .any(|method| method == response.request().method())
    });
    let status = if allow.is_some() && status == StatusCode::NOT_FOUND {
        StatusCode::METHOD_NOT_ALLOWED
    } else {
        status
    };
    let detail = match status {
        StatusCode::METHOD_NOT_ALLOWED => {
            "Этот адрес так не вызывают: посмотрите описание в обозревателе API"
        }
        StatusCode::NOT_FOUND => "По этому адресу ничего нет",
        _ => "Запрос не разобран",
    };
    let (request, _) = response.into_parts();
    let mut problem = ApiError::new(code_of(status), detail).error_response();
    if let Some(allow) = allow {
        let value = header::HeaderValue::from_static(allow);
        problem.headers_mut().insert(header::ALLOW, value);
    }
    ServiceResponse::new(request, problem.map_into_right_body())
}
