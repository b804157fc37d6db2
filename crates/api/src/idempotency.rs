//! `Idempotency-Key`: a POST that is repeated with its key within a day gets the first one's answer and does nothing again.

use crate::{
    State,
    problem::{ApiError, Code},
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
    idempotency::{self, Known},
    sessions,
};

pub(crate) const HEADER: &str = "idempotency-key";
/// A longer body is refused by the operation itself.
const LIMIT: usize = crate::body::LARGE;

/// Middleware: see the module. Requests without the header, a session or a JSON body pass.
pub(crate) async fn repeated_posts<B: MessageBody + 'static>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let Some((state, owner, key)) = wanted(&request).await else {
        return Ok(next.call(request).await?.map_into_left_body());
    };
    if key.is_empty() || key.len() > 200 {
        let problem = ApiError::field("Idempotency-Key", "too_long", "Ключ — от 1 до 200 знаков");
        return Ok(request
            .into_response(problem.error_response())
            .map_into_right_body());
    }
    let body = read(&mut request).await?;
    let id = secrets::digest(&format!("{owner} {} {key}", request.path()));
    let digest = secrets::digest(&format!("{} {}", request.path(), hex::encode(&body)));
    match claim(&state, &id, &digest).await {
        Ok(Known::New) => {}
        Ok(known) => return Ok(request.into_response(told(known)).map_into_right_body()),
        Err(error) => {
            return Ok(request
                .into_response(error.error_response())
                .map_into_right_body());
        }
    }
    let response = next.call(request).await?;
    keep(&state, &id, response).await
}

/// Nothing is kept of a body with a password, not even its digest.
pub(crate) fn with_a_password(path: &str) -> bool {
    path.ends_with("/conclusion/sign")
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
    let json = header_text("content-type").is_none_or(|kind| kind.starts_with("application/json"));
    if request.method() != Method::POST || !json || with_a_password(request.path()) {
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

async fn claim(state: &State, id: &str, digest: &str) -> Result<Known, ApiError> {
    let tx = state.database.begin(state.now()).await?;
    let known = idempotency::take(&tx, id, digest).await?;
    tx.commit().await?;
    Ok(known)
}

fn told(known: Known) -> HttpResponse {
    match known {
        Known::Answered { status, body } => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
            HttpResponse::build(status)
                .insert_header(("Idempotency-Replayed", "true"))
                .content_type("application/json")
                .body(body)
        }
        Known::Reused => ApiError::field(
            "Idempotency-Key",
            "key_reused",
            "Этот ключ уже использован для другого запроса: возьмите новый",
        )
        .error_response(),
        Known::New | Known::Running => ApiError::new(
            Code::WrongStage,
            "Запрос с этим ключом ещё выполняется. Повторите чуть позже",
        )
        .error_response(),
    }
}

/// Keeps the answer of a success; anything else gives the key back.
async fn keep<B: MessageBody + 'static>(
    state: &State,
    id: &str,
    response: ServiceResponse<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let status = response.status();
    let tx = state
        .database
        .begin(state.now())
        .await
        .map_err(ApiError::from)?;
    if !status.is_success() {
        idempotency::release(&tx, id)
            .await
            .map_err(ApiError::from)?;
        tx.commit().await.map_err(ApiError::from)?;
        return Ok(response.map_into_left_body());
    }
    let (request, response) = response.into_parts();
    let etag = response.headers().get(header::ETAG).cloned();
    let bytes = actix_web::body::to_bytes(response.into_body())
        .await
        .map_err(|_| ApiError::internal("an answer's body"))?;
    let body = String::from_utf8_lossy(&bytes).into_owned();
    idempotency::answer(&tx, id, status.as_u16(), body)
        .await
        .map_err(ApiError::from)?;
    tx.commit().await.map_err(ApiError::from)?;
    let mut answer = HttpResponse::build(status);
    if let Some(etag) = etag {
        answer.insert_header((header::ETAG, etag));
    }
    let answer = answer.content_type("application/json").body(bytes);
    Ok(ServiceResponse::new(request, answer.map_into_right_body()))
}
