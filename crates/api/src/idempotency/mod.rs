//! `Idempotency-Key`: a POST that is repeated with its key within a day gets the first one's answer and does nothing again.
//!
//! The request is answered in a task of its own, which a client who goes away does not stop. Its key is leased while it
//! lives, and its answer is kept in the transaction of what it did: whoever is cut when, it is done once or not at all.

mod digest;
mod keep;
mod lease;
mod upload;

use crate::{
    State,
    problem::{ApiError, Code, in_this_request},
    secrets,
};
use actix_web::{
    Error, HttpMessage, HttpResponse, ResponseError,
    body::{EitherBody, MessageBody},
    dev::{Payload, ServiceRequest, ServiceResponse},
    http::{Method, StatusCode, header},
    middleware::Next,
    web,
};
use futures_util::StreamExt;
use persistence::{
    idempotency::{self, Answer, Known},
    sessions,
};
use upload::Upload;

pub(crate) const HEADER: &str = "idempotency-key";
/// A longer body is refused by the operation itself.
const LIMIT: usize = crate::body::LARGE;

/// A request with a key.
struct Keyed {
    state: web::Data<State>,
    id: String,
    /// Of what is known before the request is answered.
    digest: String,
    /// Its body is a form with a file, digested as it passes.
    upload: Option<Upload>,
}

/// Middleware: see the module. Requests without the header or a session pass, and so does what is no JSON and no form.
pub(crate) async fn repeated_posts<B: MessageBody + 'static>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let Some((state, owner, key)) = wanted(&request).await else {
        return Ok(next.call(request).await?.map_into_left_body());
    };
    if key.is_empty() || key.len() > 200 {
        let problem = ApiError::field("Idempotency-Key", "too_long", "Ключ — от 1 до 200 знаков");
        return Ok(told(request, problem.error_response()));
    }
    let path = request.path().to_owned();
    // Dropped with this future, when the client goes away: what has not come by then will not come.
    let (_here, gone) = tokio::sync::oneshot::channel::<()>();
    let upload = Upload::of(&mut request, gone);
    let digest = if upload.is_some() {
        let seen = request.headers().get(header::IF_MATCH);
        let seen = seen.map(header::HeaderValue::as_bytes).unwrap_or_default();
        secrets::digest(&format!("{path} {}", hex::encode(seen)))
    } else {
        let body = read(&mut request).await?;
        secrets::digest(&format!("{path} {}", hex::encode(&body)))
    };
    let keyed = Keyed {
        state,
        id: secrets::digest(&format!("{owner} {path} {key}")),
        digest,
        upload,
    };
    let answering = actix_web::rt::spawn(in_this_request(answer(request, next, keyed)));
    answering.await.map_err(ApiError::internal)?
}

/// Nothing is kept of a body with a password, not even its digest, nor of an answer that lets somebody in.
pub(crate) fn with_a_password(path: &str) -> bool {
    [
        "/conclusion/sign",
        "/sessions",
        "/registrations",
        "/invitations/accept",
        "/password-resets/complete",
    ]
    .iter()
    .any(|end| path.ends_with(end))
}

async fn wanted(request: &ServiceRequest) -> Option<(web::Data<State>, String, String)> {
    let header_text = |name: &str| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned)
    };
    let key = header_text(HEADER)?;
    let is_taken = header_text("content-type").is_none_or(|kind| {
        ["application/json", "multipart/form-data"]
            .iter()
            .any(|taken| kind.starts_with(taken))
    });
    if request.method() != Method::POST || !is_taken || with_a_password(request.path()) {
        return None;
    }
    let token = header_text("authorization")?.split_once(' ')?.1.to_owned();
    let state = request.app_data::<web::Data<State>>()?.clone();
    let session = state.keys.verify(&token, state.now())?.sid;
    // An answer is kept for the role that it was given to, and for nobody who has signed out or is blocked.
    let session = sessions::live(
        &state.database.reader(),
        session,
        state.now(),
        state.today(),
    )
    .await
    .ok()??;
    Some((state, session.role_id().to_string(), key))
}

/// Reads the body and puts it back.
async fn read(request: &mut ServiceRequest) -> Result<web::Bytes, Error> {
    let mut payload = request.take_payload();
    let mut bytes = web::BytesMut::new();
    while let Some(chunk) = payload.next().await {
        bytes.extend_from_slice(&chunk?);
        if bytes.len() > LIMIT {
            break;
        }
    }
    let bytes = bytes.freeze();
    request.set_payload(Payload::from(bytes.clone()));
    Ok(bytes)
}

async fn answer<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
    keyed: Keyed,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let claim = match claim(&keyed).await {
        Ok(Known::New(claim)) => claim,
        Ok(Known::Answered(answer)) => return Ok(told(request, again(&keyed, answer).await)),
        Ok(Known::Reused) => return Ok(told(request, reused())),
        Ok(Known::Running) => return Ok(told(request, running().error_response())),
        Err(error) => return Ok(told(request, error.error_response())),
    };
    let lease = lease::keep_up(keyed.state.clone(), claim.clone());
    let (response, tx) = persistence::hold_commit(next.call(request)).await;
    let response = keep::keep(&keyed, &claim, response, tx).await;
    drop(lease);
    response
}

async fn claim(keyed: &Keyed) -> Result<Known, ApiError> {
    let state = &keyed.state;
    let tx = state.database.begin(state.now()).await?;
    let known = idempotency::take(&tx, &keyed.id, &keyed.digest).await?;
    tx.commit().await?;
    Ok(known)
}

fn told<B>(request: ServiceRequest, response: HttpResponse) -> ServiceResponse<EitherBody<B>> {
    request.into_response(response).map_into_right_body()
}

/// The first answer, where what came with this request is what came with the first.
async fn again(keyed: &Keyed, answer: Answer) -> HttpResponse {
    if let Some(upload) = &keyed.upload {
        match upload.digest_of_all().await {
            Ok(digest) if Some(&digest) == answer.content_digest.as_ref() => {}
            Ok(_) => return reused(),
            Err(problem) => return problem.error_response(),
        }
    }
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    let mut response = HttpResponse::build(status);
    response.insert_header(("Idempotency-Replayed", "true"));
    if let Some(etag) = answer.etag {
        response.insert_header((header::ETAG, etag));
    }
    if answer.body.is_empty() {
        return response.finish();
    }
    response.content_type("application/json").body(answer.body)
}

fn reused() -> HttpResponse {
    let words = "Этот ключ уже использован для другого запроса: возьмите новый";
    ApiError::field("Idempotency-Key", "key_reused", words).error_response()
}

fn running() -> ApiError {
    let words = "Запрос с этим ключом ещё выполняется. Повторите чуть позже";
    ApiError {
        retry_after: Some(5),
        ..ApiError::new(Code::WrongStage, words)
    }
}
