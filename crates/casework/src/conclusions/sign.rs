//! The conclusion is signed: in the cabinet, or by a scan that stands for the teacher's own signature.

use super::answer::tell_answer;
use crate::{CaseworkResult, Transition};
use domain::conclusions::Signature;
use mail::{
    Letter,
    letters::{ConclusionAnswer, ConclusionOnPaper},
};
use persistence::applications;

/// «Ознакомлен(а)», by the teacher.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn sign(transition: &Transition) -> CaseworkResult {
    let Transition { tx, permit, .. } = transition;
    let case = transition.case();
    applications::sign_conclusion(tx, permit, case, Signature::InCabinet).await?;
    transition.record_history(None).await?;
    tell_answer(transition, ConclusionAnswer::Signed, None).await
}

/// The teacher hears of the scan, with the way to «Возразить» against a signature. `title`: of the file.
///
/// # Errors
/// [`persistence::StoreError::Stale`].
pub async fn sign_on_paper(
    transition: &Transition,
    signature: Signature,
    title: String,
) -> CaseworkResult {
    let Transition { tx, permit, by, .. } = transition;
    applications::sign_conclusion(tx, permit, transition.case(), signature).await?;
    transition.record_history(Some(title)).await?;
    let refused = signature == Signature::Refused;
    transition
        .tell_teacher(|name, case_number| {
            Letter::ConclusionOnPaper(ConclusionOnPaper {
                name,
                case_number,
                refused,
                attached_by: by.name.clone(),
                link: transition.link("/conclusion"),
            })
        })
        .await?;
    let answer = if refused {
        ConclusionAnswer::RefusalRecorded
    } else {
        ConclusionAnswer::Signed
    };
    tell_answer(transition, answer, None).await
}
