//! The two scans that stand for the teacher's own signature: of the signed conclusion, and of the record of a refusal.

use super::{
    file::Request,
    letters::{tell_answer, tell_on_paper},
};
use crate::{documents::Upload, problem::ApiResult};
use actix_web::HttpResponse;
use contract::documents::DocumentKind;
use domain::{applications::Action, conclusions::Signature};
use mail::letters::ConclusionAnswer;
use persistence::applications;

/// What a scan stands for.
#[derive(Debug)]
pub(super) struct OnPaper {
    pub action: Action,
    pub kind: DocumentKind,
    pub signature: Signature,
    /// In the letters to experts and coordinator.
    pub answer: ConclusionAnswer,
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
        let (tx, case) = (&transition.tx, &transition.found.case);
        applications::sign_conclusion(tx, &transition.permit, case, self.signature).await?;
        transition.record_history(acting, Some(row.title)).await?;
        let refused = self.signature == Signature::Refused;
        tell_on_paper(&transition, acting.by().1, refused).await?;
        tell_answer(&transition, self.answer, None).await?;
        transition.respond(state, acting).await
    }
}
