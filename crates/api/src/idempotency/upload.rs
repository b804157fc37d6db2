//! A form with a file on its way to the operation: its bytes are digested as they pass and kept nowhere.

use super::digest::FormDigest;
use crate::problem::{ApiError, ApiResult, Code};
use actix_web::{
    HttpMessage,
    dev::{Payload, ServiceRequest},
    error::PayloadError,
    web::Bytes,
};
use futures_util::{Stream, StreamExt};
use std::{
    cell::RefCell,
    fmt::Display,
    pin::Pin,
    rc::Rc,
    task::{Context, Poll},
    time::Duration,
};
use tokio::sync::oneshot;

/// More than the largest file with its form.
const LIMIT: usize = 21 * 1024 * 1024;

/// The body; its clones are the same one.
#[derive(Clone)]
pub(super) struct Upload(Rc<RefCell<Passing>>);

struct Passing {
    payload: Payload,
    digest: FormDigest,
    length: usize,
    /// The client's going away; `None` once it has.
    gone: Option<oneshot::Receiver<()>>,
}

impl Upload {
    /// Stands between the body of a form and the operation. `gone` ends with the client: what comes after it would be waited
    /// for in vain.
    pub(super) fn of(request: &mut ServiceRequest, gone: oneshot::Receiver<()>) -> Option<Self> {
        let kind = request.mime_type().ok()??;
        let boundary = kind.get_param("boundary")?;
        if boundary.as_str().is_empty() {
            return None;
        }
        let passing = Passing {
            digest: FormDigest::new(boundary.as_str()),
            payload: request.take_payload(),
            length: 0,
            gone: Some(gone),
        };
        let upload = Self(Rc::new(RefCell::new(passing)));
        request.set_payload(Payload::Stream {
            payload: Box::pin(upload.clone()),
        });
        Some(upload)
    }

    /// The digest of the whole form: what the operation did not read is read here.
    pub(super) async fn digest_of_all(&self) -> ApiResult<String> {
        let mut rest = self.clone();
        loop {
            let (known, length) = (self.0.borrow().digest.value(), self.0.borrow().length);
            if let Some(digest) = known {
                return Ok(digest);
            }
            if length > LIMIT {
                return Err(ApiError::new(Code::FileTooLarge, "Файл больше 20 МБ"));
            }
            match rest.next().await {
                Some(Ok(_)) => {}
                Some(Err(error)) => return Err(broken(error)),
                None => return Err(broken("нет её конца")),
            }
        }
    }

    /// The same for whoever keeps others from writing: the rest is all but here, or the form broke off.
    pub(super) async fn digest_in_a_second(&self) -> ApiResult<String> {
        let digest = tokio::time::timeout(Duration::from_secs(1), self.digest_of_all());
        digest.await.unwrap_or_else(|_| Err(broken("нет её конца")))
    }
}

fn broken(why: impl Display) -> ApiError {
    ApiError::new(Code::BadRequest, format!("Форма не разобрана: {why}"))
}

impl Stream for Upload {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.borrow_mut().poll(context)
    }
}

impl Passing {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, PayloadError>>> {
        match self.payload.poll_next_unpin(context) {
            Poll::Ready(Some(Ok(bytes))) => {
                self.length = self.length.saturating_add(bytes.len());
                self.digest.update(&bytes);
                Poll::Ready(Some(Ok(bytes)))
            }
            Poll::Pending if self.is_gone(context) => {
                Poll::Ready(Some(Err(PayloadError::Incomplete(None))))
            }
            other => other,
        }
    }

    fn is_gone(&mut self, context: &mut Context<'_>) -> bool {
        let Some(gone) = &mut self.gone else {
            return true;
        };
        let is_over = Pin::new(gone).poll(context).is_ready();
        if is_over {
            self.gone = None;
        }
        is_over
    }
}
