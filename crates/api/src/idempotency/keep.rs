//! What stays of a request that was answered: its answer, in the transaction of what it did.

use super::{Keyed, running};
use crate::problem::{ApiError, ApiResult};
use actix_web::{
    Error, HttpResponse, ResponseError,
    body::{BoxBody, EitherBody, MessageBody, to_bytes},
    dev::ServiceResponse,
    http::header,
    web::Bytes,
};
use persistence::{
    WriteTx,
    idempotency::{self, Answer, Claim},
};

/// Keeps the answer of a success; anything else gives the key back. `tx` is what the operation has not yet committed.
pub(super) async fn keep<B: MessageBody + 'static>(
    keyed: &Keyed,
    claim: &Claim,
    response: Result<ServiceResponse<B>, Error>,
    tx: Option<WriteTx>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let response = match response {
        Ok(response) if response.status().is_success() => response,
        other => {
            release(keyed, claim, tx).await?;
            return Ok(other?.map_into_left_body());
        }
    };
    let (request, response) = response.into_parts();
    let (response, body) = response.into_parts();
    let kept = match to_bytes(body).await {
        Ok(body) => commit(keyed, claim, &response, &body, tx)
            .await
            .map(|()| response.set_body(BoxBody::new(body))),
        Err(_) => Err(ApiError::internal("an answer's body")),
    };
    let response = match kept {
        Ok(response) => response,
        // Nothing of it was committed.
        Err(problem) => {
            if let Err(error) = release(keyed, claim, None).await {
                tracing::warn!(%error, "a key stays until its lease is over");
            }
            problem.error_response()
        }
    };
    Ok(ServiceResponse::new(request, response).map_into_right_body())
}

async fn commit(
    keyed: &Keyed,
    claim: &Claim,
    response: &HttpResponse<()>,
    body: &Bytes,
    tx: Option<WriteTx>,
) -> ApiResult<()> {
    let content_digest = match &keyed.upload {
        Some(upload) => Some(upload.digest_in_a_second().await?),
        None => None,
    };
    let etag = response.headers().get(header::ETAG);
    let answer = Answer {
        status: response.status().as_u16(),
        body: String::from_utf8_lossy(body).into_owned(),
        etag: etag.and_then(|etag| etag.to_str().ok()).map(str::to_owned),
        content_digest,
    };
    let tx = begun(keyed, tx).await?;
    if !idempotency::answer(&tx, claim, answer).await? {
        return Err(running());
    }
    Ok(tx.commit_at_once().await?)
}

/// What the operation committed before it failed stays.
async fn release(keyed: &Keyed, claim: &Claim, tx: Option<WriteTx>) -> ApiResult<()> {
    let tx = begun(keyed, tx).await?;
    idempotency::release(&tx, claim).await?;
    Ok(tx.commit_at_once().await?)
}

/// The operation's transaction; one of our own where it had nothing to commit.
async fn begun(keyed: &Keyed, tx: Option<WriteTx>) -> ApiResult<WriteTx> {
    match tx {
        Some(tx) => Ok(tx),
        None => Ok(keyed.state.database.begin(keyed.state.now()).await?),
    }
}
