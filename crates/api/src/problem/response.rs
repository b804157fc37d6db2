//! A problem on its way out.

use super::Code;
use actix_web::{HttpResponse, ResponseError, http::StatusCode, http::header};
use contract::problem::{FieldProblem, Problem};
use domain::text::FieldError;

/// What handlers return.
pub(crate) type ApiResult<T> = Result<T, ApiError>;

/// A problem with its words; what caused an internal one goes to the log only.
#[derive(Debug, thiserror::Error)]
#[error("{}: {detail}", code.code())]
pub(crate) struct ApiError {
    pub code: Code,
    pub detail: String,
    pub errors: Vec<FieldProblem>,
    /// Seconds, for `Retry-After`.
    pub retry_after: Option<u64>,
    pub cause: Option<String>,
}

pub(crate) fn field_problem(field: &str, code: &str, message: impl Into<String>) -> FieldProblem {
    FieldProblem {
        field: field.to_owned(),
        code: code.to_owned(),
        message: message.into(),
    }
}

impl ApiError {
    pub(crate) fn new(code: Code, detail: impl Into<String>) -> Self {
        Self {
            code,
            detail: detail.into(),
            errors: Vec::new(),
            retry_after: None,
            cause: None,
        }
    }

    /// Bad input with its fields; never an empty list.
    pub(crate) fn invalid(errors: Vec<FieldProblem>) -> Self {
        let detail = errors
            .first()
            .map(|error| error.message.clone())
            .unwrap_or_default();
        Self {
            errors,
            ..Self::new(Code::Invalid, detail)
        }
    }

    /// One field's mistake.
    pub(crate) fn field(field: &str, code: &str, message: impl Into<String>) -> Self {
        Self::invalid(vec![field_problem(field, code, message)])
    }

    pub(crate) fn internal(cause: impl ToString) -> Self {
        Self {
            cause: Some(cause.to_string()),
            ..Self::new(
                Code::Internal,
                "Мы уже видим эту ошибку. Попробуйте ещё раз чуть позже",
            )
        }
    }

    /// The queue for heavy work is full: it empties within seconds.
    pub(crate) fn busy() -> Self {
        let words = "Сейчас слишком много запросов одновременно. Повторите через несколько секунд";
        Self {
            retry_after: Some(5),
            ..Self::new(Code::Busy, words)
        }
    }

    /// The database or the files cannot be reached or written now.
    pub(crate) fn unavailable(cause: impl ToString) -> Self {
        Self {
            retry_after: Some(5),
            cause: Some(cause.to_string()),
            ..Self::new(
                Code::Unavailable,
                "Сейчас сервер не может прочитать или сохранить данные. Повторите попытку через несколько секунд",
            )
        }
    }

    pub(crate) fn no_space(cause: impl ToString) -> Self {
        Self {
            cause: Some(cause.to_string()),
            ..Self::new(
                Code::NoSpace,
                "На сервере закончилось место, поэтому изменения не сохранены. Повторите попытку позже",
            )
        }
    }

    pub(crate) fn not_found() -> Self {
        Self::new(Code::NotFound, "Такой записи нет, или она Вам не видна")
    }

    pub(crate) fn stale() -> Self {
        Self::new(
            Code::StaleVersion,
            "Пока Вы работали, данные изменились. Обновите страницу и повторите",
        )
    }

    pub(crate) fn body(&self, trace_id: String) -> Problem {
        Problem {
            kind: format!("urn:attestation:problem:{}", self.code.code()),
            title: self.code.title().to_owned(),
            status: self.code.status().as_u16(),
            detail: self.detail.clone(),
            code: self.code.code().to_owned(),
            errors: self.errors.clone(),
            trace_id,
        }
    }
}

impl From<Vec<(String, FieldError)>> for ApiError {
    fn from(errors: Vec<(String, FieldError)>) -> Self {
        Self::invalid(
            errors
                .into_iter()
                .map(|(field, error)| field_problem(&field, error.code(), error.message()))
                .collect(),
        )
    }
}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        self.code.status()
    }

    fn error_response(&self) -> HttpResponse {
        let trace_id = super::middleware::trace_id();
        if let Some(cause) = &self.cause {
            tracing::error!(%trace_id, cause, "request failed");
        }
        let mut response = HttpResponse::build(self.code.status());
        if let Some(seconds) = self.retry_after {
            response.insert_header((header::RETRY_AFTER, seconds.to_string()));
        }
        if self.code.status() == StatusCode::UNAUTHORIZED {
            response.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        response
            .insert_header((header::CONTENT_TYPE, "application/problem+json"))
            .body(serde_json::to_string(&self.body(trace_id)).unwrap_or_default())
    }
}
