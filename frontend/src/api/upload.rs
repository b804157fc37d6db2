//! A file on its way to the server, with progress and a way to stop it.

use super::{
    ApiError,
    client::BASE,
    token::{renew, usable_token},
};
use futures::channel::oneshot;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{FormData, ProgressEvent, XmlHttpRequest};

/// Stops an upload; a clone stops the same one.
#[derive(Clone, Default)]
pub struct Abort(Rc<RefCell<Option<XmlHttpRequest>>>);

impl Abort {
    /// The upload answers `ApiError::Network` after this.
    pub fn abort(&self) {
        if let Some(request) = self.0.borrow_mut().take() {
            let _ = request.abort();
        }
    }
}

/// Posts the form at the version that the page has seen; `progress` hears percents from 0 to 100.
pub async fn upload<T: DeserializeOwned>(
    path: &str,
    version: i64,
    form: &FormData,
    abort: &Abort,
    progress: impl Fn(u8) + 'static,
) -> Result<T, ApiError> {
    upload_by(("POST", path), version, form, abort, progress).await
}

/// The same by another method.
pub async fn upload_by<T: DeserializeOwned>(
    path: (&'static str, &str),
    version: i64,
    form: &FormData,
    abort: &Abort,
    progress: impl Fn(u8) + 'static,
) -> Result<T, ApiError> {
    let progress: Rc<dyn Fn(u8)> = Rc::new(progress);
    let token = usable_token().await?;
    let (mut status, mut text) = attempt(path, version, form, &token, abort, &progress).await?;
    if status == 401 {
        let token = renew().await?;
        (status, text) = attempt(path, version, form, &token, abort, &progress).await?;
    }
    if (200..300).contains(&status) {
        return serde_json::from_slice(text.as_bytes()).map_err(|_| ApiError::Network);
    }
    let problem = serde_json::from_slice(text.as_bytes()).map_err(|_| ApiError::Network)?;
    Err(ApiError::Problem(Box::new(problem)))
}

async fn attempt(
    (method, path): (&'static str, &str),
    version: i64,
    form: &FormData,
    token: &str,
    abort: &Abort,
    progress: &Rc<dyn Fn(u8)>,
) -> Result<(u16, String), ApiError> {
    let request = XmlHttpRequest::new().map_err(lost)?;
    request
        .open_with_async(method, &format!("{BASE}{path}"), true)
        .map_err(lost)?;
    for (name, value) in [
        ("Authorization", format!("Bearer {token}")),
        (
            "Accept",
            "application/json, application/problem+json".into(),
        ),
        ("If-Match", format!("\"{version}\"")),
    ] {
        request.set_request_header(name, &value).map_err(lost)?;
    }

    let progress = progress.clone();
    let on_progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
        if event.length_computable() && event.total() > 0.0 {
            progress((event.loaded() * 100.0 / event.total()) as u8);
        }
    });
    let (send, finished) = oneshot::channel();
    let on_end = Closure::once(move || {
        let _ = send.send(());
    });
    let upload = request.upload().map_err(lost)?;
    upload.set_onprogress(Some(on_progress.as_ref().unchecked_ref()));
    request.set_onloadend(Some(on_end.as_ref().unchecked_ref()));
    request.send_with_opt_form_data(Some(form)).map_err(lost)?;
    *abort.0.borrow_mut() = Some(request.clone());
    let _ = finished.await;

    upload.set_onprogress(None);
    request.set_onloadend(None);
    *abort.0.borrow_mut() = None;
    let status = request.status().map_err(lost)?;
    let text = request.response_text().map_err(lost)?.unwrap_or_default();
    if status == 0 {
        return Err(ApiError::Network);
    }
    Ok((status, text))
}

fn lost(_: JsValue) -> ApiError {
    ApiError::Network
}
