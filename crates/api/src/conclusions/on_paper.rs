//! The two scans that stand for the teacher's own signature: of the signed conclusion, and of the record of a refusal.

use super::file::Request;
use crate::{applications::respond, documents::Upload, problem::ApiResult};
use actix_web::HttpResponse;
use contract::documents::DocumentKind;
use domain::{applications::Action, conclusions::Signature};

/// What a scan stands for.
#[derive(Debug)]
pub(super) struct OnPaper {
    pub action: Action,
    pub kind: DocumentKind,
    pub signature: Signature,
}

impl OnPaper {
    /// Takes the scan and signs; the teacher hears of it, with the way to «Возразить» against a signature.
    pub(super) async fn sign(
        self,
        request: Request<'_>,
        upload: Upload,
    ) -> ApiResult<HttpResponse> {
        let (state, acting) = (request.state, request.acting);
        let (transition, row) = request.receive(self.action, self.kind, upload).await?;
        casework::conclusions::sign_on_paper(&transition, self.signature, row.title).await?;
        respond(state, acting, transition).await
    }
}
