//! The conclusion of a case and the coordinator's verdict.

use super::{
    ApiError,
    client::Call,
    upload::{Abort, upload_by},
};
use contract::{
    applications::ApplicationCase,
    conclusions::{ConclusionSignature, NegativeVerdict, SignatureObjection, SigningRefusal},
};
use uuid::Uuid;
use web_sys::{File, FormData};

/// What a file is sent as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// The conclusion, or another in its place.
    Conclusion,
    /// The scan that the teacher signed on paper.
    SignedScan,
    /// The scan of «от подписи отказался».
    Refusal,
}

impl Paper {
    const fn way(self) -> (&'static str, &'static str) {
        match self {
            Self::Conclusion => ("PUT", ""),
            Self::SignedScan => ("POST", "/signed-scan"),
            Self::Refusal => ("POST", "/refusal"),
        }
    }
}

/// The page's case and version.
pub type Seen = (Uuid, i64);

pub async fn send_paper(
    (id, version): Seen,
    paper: Paper,
    file: &File,
    abort: &Abort,
    progress: impl Fn(u8) + 'static,
) -> Result<ApplicationCase, ApiError> {
    let form = FormData::new().map_err(|_| ApiError::Network)?;
    form.append_with_blob_and_filename("file", file, &file.name())
        .map_err(|_| ApiError::Network)?;
    let (method, rest) = paper.way();
    let path = format!("/applications/{id}/conclusion{rest}");
    upload_by((method, &path), version, &form, abort, progress).await
}

pub async fn take_back((id, version): Seen) -> Result<ApplicationCase, ApiError> {
    let call = Call::delete(format!("/applications/{id}/conclusion"));
    call.at(version).send().await
}

/// «Ознакомлен(а)»
pub async fn sign(seen: Seen, password: String) -> Result<ApplicationCase, ApiError> {
    let body = ConclusionSignature { password };
    moved(seen, "conclusion/sign").json(&body).send().await
}

pub async fn refuse(seen: Seen, remarks: String) -> Result<ApplicationCase, ApiError> {
    let body = SigningRefusal { remarks };
    moved(seen, "conclusion/refuse").json(&body).send().await
}

/// «Возразить»
pub async fn object(seen: Seen, text: String) -> Result<ApplicationCase, ApiError> {
    let body = SignatureObjection { text };
    moved(seen, "conclusion/object").json(&body).send().await
}

pub async fn attest(seen: Seen) -> Result<ApplicationCase, ApiError> {
    moved(seen, "attest").send().await
}

pub async fn decline(seen: Seen, reason: String) -> Result<ApplicationCase, ApiError> {
    let body = NegativeVerdict { reason };
    moved(seen, "decline-to-attest").json(&body).send().await
}

fn moved((id, version): Seen, action: &str) -> Call {
    Call::post(format!("/applications/{id}/{action}")).at(version)
}
