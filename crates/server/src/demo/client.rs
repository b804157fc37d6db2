//! Calls the API's own operations within the process: the demo can do only what people can.

use super::clock::DemoClock;
use actix_http::Request;
use actix_web::{
    Error,
    body::{BoxBody, MessageBody},
    dev::{Service, ServiceResponse},
    http::Method,
    test,
};
use api::State;
use serde_json::{Value, json};
use std::{future::Future, pin::Pin, rc::Rc, sync::Arc};

type Answer = Pin<Box<dyn Future<Output = Result<(u16, Value, Vec<u8>), String>>>>;

/// The app, called without a socket.
#[derive(Clone)]
pub(super) struct Client {
    call: Rc<dyn Fn(Request) -> Answer>,
    pub state: State,
    pub clock: Arc<DemoClock>,
}

/// Somebody who is signed in.
#[derive(Clone)]
pub(super) struct Person {
    client: Client,
    token: String,
}

pub(super) const PASSWORD: &str = "demo-2026-kedr";

impl Client {
    pub(super) async fn new(state: State, clock: Arc<DemoClock>) -> Self {
        let service = Rc::new(test::init_service(api::app(state.clone())).await);
        let call = Rc::new(move |request: Request| -> Answer {
            Box::pin(answer(service.clone(), request))
        });
        Self { call, state, clock }
    }

    async fn send(&self, request: test::TestRequest) -> Result<(Value, Vec<u8>), String> {
        let request = request.to_request();
        let what = format!("{} {}", request.method(), request.path());
        let (status, json, bytes) = (self.call)(request).await?;
        if status < 300 {
            Ok((json, bytes))
        } else {
            Err(format!("{what} answered {status}: {json}"))
        }
    }

    /// A call without a session.
    pub(super) async fn post(&self, path: &str, body: Value) -> Result<Value, String> {
        let request = test::TestRequest::post()
            .uri(&format!("/api/v1{path}"))
            .set_json(body);
        Ok(self.send(request).await?.0)
    }

    pub(super) async fn get(&self, path: &str) -> Result<Value, String> {
        Ok(self
            .send(test::TestRequest::get().uri(&format!("/api/v1{path}")))
            .await?
            .0)
    }

    pub(super) async fn sign_in(&self, username: &str) -> Result<Person, String> {
        let body = json!({ "username": username, "password": PASSWORD });
        let signed_in = self.post("/sessions", body).await?;
        let token = signed_in["access_token"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        Ok(Person {
            client: self.clone(),
            token,
        })
    }
}

async fn answer<S, B>(service: Rc<S>, request: Request) -> Result<(u16, Value, Vec<u8>), String>
where
    S: Service<Request, Response = ServiceResponse<B>, Error = Error>,
    B: MessageBody + 'static,
{
    let response = service
        .call(request)
        .await
        .map_err(|error| error.to_string())?;
    let status = response.status().as_u16();
    let body: BoxBody = response.into_body().boxed();
    let bytes = actix_web::body::to_bytes(body)
        .await
        .map_err(|error| error.to_string())?
        .to_vec();
    let json = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
    Ok((status, json, bytes))
}

impl Person {
    fn request(&self, method: Method, path: &str) -> test::TestRequest {
        test::TestRequest::with_uri(&format!("/api/v1{path}"))
            .method(method)
            .insert_header(("Authorization", format!("Bearer {}", self.token)))
    }

    pub(super) async fn get(&self, path: &str) -> Result<Value, String> {
        Ok(self.client.send(self.request(Method::GET, path)).await?.0)
    }

    pub(super) async fn bytes(&self, path: &str) -> Result<Vec<u8>, String> {
        Ok(self.client.send(self.request(Method::GET, path)).await?.1)
    }

    /// A change; `version` is what `If-Match` carries.
    pub(super) async fn change(
        &self,
        method: Method,
        path: &str,
        version: Option<i64>,
        body: Value,
    ) -> Result<Value, String> {
        let mut request = self.request(method, path).set_json(body);
        if let Some(version) = version {
            request = request.insert_header(("If-Match", format!("\"{version}\"")));
        }
        Ok(self.client.send(request).await?.0)
    }

    pub(super) async fn upload(
        &self,
        path: &str,
        version: i64,
        kind: &str,
        name: &str,
        bytes: &[u8],
    ) -> Result<(), String> {
        self.send_file(path, version, ("kind", kind), name, bytes)
            .await
    }

    /// A form with a file alone.
    pub(super) async fn file(
        &self,
        method: Method,
        path: &str,
        version: i64,
        name: &str,
        bytes: &[u8],
    ) -> Result<(), String> {
        const EDGE: &str = "demo-boundary-5e0b7d1f";
        let mut body = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
        let content = format!("multipart/form-data; boundary={EDGE}");
        let request = self
            .request(method, path)
            .insert_header(("If-Match", format!("\"{version}\"")))
            .insert_header(("Content-Type", content))
            .set_payload(body);
        self.client.send(request).await.map(drop)
    }

    /// A form with one field and a file.
    pub(super) async fn send_file(
        &self,
        path: &str,
        version: i64,
        (field, value): (&str, &str),
        name: &str,
        bytes: &[u8],
    ) -> Result<(), String> {
        const EDGE: &str = "demo-boundary-7d1f5b0e";
        let mut body = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n--{EDGE}\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
        let request = self
            .request(Method::POST, path)
            .insert_header(("If-Match", format!("\"{version}\"")))
            .insert_header((
                "Content-Type",
                format!("multipart/form-data; boundary={EDGE}"),
            ))
            .set_payload(body);
        self.client.send(request).await.map(drop)
    }
}
