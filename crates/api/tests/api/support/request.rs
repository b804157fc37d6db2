//! A browser of one person: `client.post("/applications/…/register").if_match(3).await`.

use super::Answer;
use reqwest::{
    Method,
    multipart::{Form, Part},
};
use serde_json::Value;
use std::{
    future::{Future, IntoFuture},
    pin::Pin,
    time::Duration,
};

/// Sends requests with an access token and a refresh cookie, where there are any.
#[derive(Debug, Clone)]
pub struct Client {
    pub(super) http: reqwest::Client,
    pub(super) address: String,
    pub access_token: Option<String>,
    /// `name=value` of the refresh cookie.
    pub cookie: Option<String>,
}

impl Client {
    pub fn at(address: &str) -> Self {
        let http = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_secs(60))
            .build()
            .unwrap();
        Self {
            http,
            address: address.to_owned(),
            access_token: None,
            cookie: None,
        }
    }

    /// The same person at another server.
    pub fn moved_to(&self, address: &str) -> Self {
        Self {
            address: address.to_owned(),
            ..self.clone()
        }
    }

    pub fn get(&self, path: &str) -> Request {
        self.request(Method::GET, path)
    }

    pub fn post(&self, path: &str) -> Request {
        self.request(Method::POST, path)
    }

    pub fn put(&self, path: &str) -> Request {
        self.request(Method::PUT, path)
    }

    pub fn patch(&self, path: &str) -> Request {
        self.request(Method::PATCH, path)
    }

    pub fn delete(&self, path: &str) -> Request {
        self.request(Method::DELETE, path)
    }

    /// `path` below `/api/v1`.
    pub fn request(&self, method: Method, path: &str) -> Request {
        self.request_anywhere(method, &format!("/api/v1{path}"))
    }

    /// A page of the SPA, a ticket's address, the explorer.
    pub fn get_anywhere(&self, path: &str) -> Request {
        self.request_anywhere(Method::GET, path)
    }

    pub fn request_anywhere(&self, method: Method, path: &str) -> Request {
        let mut builder = self.http.request(method, format!("{}{path}", self.address));
        if let Some(token) = &self.access_token {
            builder = builder.bearer_auth(token);
        }
        if let Some(cookie) = &self.cookie {
            builder = builder.header("Cookie", cookie);
        }
        Request(builder)
    }
}

/// A request that is sent when awaited.
#[derive(Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct Request(reqwest::RequestBuilder);

impl Request {
    pub fn json(self, body: Value) -> Self {
        Self(self.0.json(&body))
    }

    /// Parameters of the address, encoded.
    pub fn query(self, parameters: &[(&str, &str)]) -> Self {
        Self(self.0.query(parameters))
    }

    /// The version that the sender has seen.
    pub fn if_match(self, version: i64) -> Self {
        self.header("If-Match", &format!("\"{version}\""))
    }

    pub fn header(self, name: &str, value: &str) -> Self {
        Self(self.0.header(name, value))
    }

    pub fn body(self, content_type: &str, body: impl Into<reqwest::Body>) -> Self {
        Self(self.0.header("Content-Type", content_type).body(body))
    }

    /// An upload as a page sends it: the kind, then the file.
    pub fn upload(self, kind: &str, file_name: &str, bytes: Vec<u8>) -> Self {
        let form = Form::new()
            .text("kind", kind.to_owned())
            .part("file", Part::bytes(bytes).file_name(file_name.to_owned()));
        self.multipart(form)
    }

    /// An upload of a form that has nothing but the file.
    pub fn file(self, file_name: &str, bytes: Vec<u8>) -> Self {
        let part = Part::bytes(bytes).file_name(file_name.to_owned());
        self.multipart(Form::new().part("file", part))
    }

    pub fn multipart(self, form: Form) -> Self {
        Self(self.0.multipart(form))
    }
}

impl IntoFuture for Request {
    type Output = Answer;
    type IntoFuture = Pin<Box<dyn Future<Output = Answer> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Answer::read(self.0.send().await.unwrap()).await })
    }
}
