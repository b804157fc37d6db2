//! One request to the API: headers, a retry after a refreshed session, problems.

use super::{
    ApiError, session,
    token::{renew, usable_token},
};
use futures::future::{FutureExt, LocalBoxFuture};
use reqwest::{Method, Response, StatusCode, header};
use serde::{Serialize, de::DeserializeOwned};

/// Where the API starts.
pub const BASE: &str = "/api/v1";

/// A request that is being put together; `send` or `send_for_nothing` performs it.
#[derive(Debug, Clone)]
#[must_use]
pub struct Call {
    method: Method,
    path: String,
    body: Option<Result<String, ()>>,
    version: Option<i64>,
    anonymous: bool,
    from_application: bool,
}

impl Call {
    fn new(method: Method, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            body: None,
            version: None,
            anonymous: false,
            from_application: false,
        }
    }

    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    pub fn post(path: impl Into<String>) -> Self {
        Self::new(Method::POST, path)
    }

    pub fn put(path: impl Into<String>) -> Self {
        Self::new(Method::PUT, path)
    }

    pub fn patch(path: impl Into<String>) -> Self {
        Self::new(Method::PATCH, path)
    }

    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::DELETE, path)
    }

    /// The JSON to send.
    pub fn json(mut self, body: &impl Serialize) -> Self {
        self.body = Some(serde_json::to_string(body).map_err(|_| ()));
        self
    }

    /// The version that the page has seen: `If-Match`.
    pub fn at(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }

    /// Without the session: a refusal never ends it.
    pub fn anonymous(mut self) -> Self {
        self.anonymous = true;
        self
    }

    /// Says that the refresh cookie is used by this application and not by another site.
    pub fn with_client_header(mut self) -> Self {
        self.from_application = true;
        self
    }

    /// Performs the call and reads its answer.
    pub async fn send<T: DeserializeOwned>(self) -> Result<T, ApiError> {
        let json = self.json_of_answer().await?;
        serde_json::from_slice(&json).map_err(|_| ApiError::Network)
    }

    /// Performs a call whose answer is empty.
    pub async fn send_for_nothing(self) -> Result<(), ApiError> {
        self.json_of_answer().await.map(|_| ())
    }

    /// Of one type whatever is asked: the code of a call is there once and not with each of them.
    fn json_of_answer(self) -> LocalBoxFuture<'static, Result<Vec<u8>, ApiError>> {
        let json = async move {
            let answer = self.answer().await?;
            let json = answer.bytes().await.map_err(|_| ApiError::Network)?;
            Ok(json.to_vec())
        };
        json.boxed_local()
    }

    async fn answer(self) -> Result<Response, ApiError> {
        if self.anonymous {
            return accepted(self.attempt(None).await?).await;
        }
        let token = usable_token().await?;
        let response = self.attempt(Some(&token)).await?;
        if response.status() != StatusCode::UNAUTHORIZED {
            session::used();
            return accepted(response).await;
        }
        let renewed = renew().await?;
        accepted(self.attempt(Some(&renewed)).await?).await
    }

    async fn attempt(&self, token: Option<&str>) -> Result<Response, ApiError> {
        let origin = web_sys::window()
            .and_then(|window| window.location().origin().ok())
            .ok_or(ApiError::Network)?;
        let url = format!("{origin}{BASE}{}", self.path);
        let mut request = reqwest::Client::new()
            .request(self.method.clone(), url)
            .header(header::ACCEPT, "application/json, application/problem+json");
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        if let Some(version) = self.version {
            request = request.header(header::IF_MATCH, format!("\"{version}\""));
        }
        if self.from_application {
            request = request.header("X-Attestation-Client", "spa");
        }
        if let Some(body) = &self.body {
            let text = body.clone().map_err(|()| ApiError::Network)?;
            request = request
                .header(header::CONTENT_TYPE, "application/json")
                .body(text);
        }
        request.send().await.map_err(|_| ApiError::Network)
    }
}

async fn accepted(response: Response) -> Result<Response, ApiError> {
    if response.status().is_success() {
        return Ok(response);
    }
    if response.status() == StatusCode::NOT_MODIFIED {
        return Err(ApiError::Network);
    }
    let problem = response.json().await.map_err(|_| ApiError::Network)?;
    Err(ApiError::Problem(Box::new(problem)))
}
