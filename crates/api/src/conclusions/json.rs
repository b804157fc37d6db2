//! The conclusion as JSON.

use chrono::NaiveDate;
use contract::{
    applications::DocumentLink,
    conclusions::{Conclusion, ConclusionState, SignatureRefusal, Verdict},
    documents::DocumentKind,
};
use domain::{applications::Stage, conclusions::Signature};
use persistence::{applications::Case, documents::Document};

/// Of a registered case; `None` before.
pub(crate) fn conclusion_json<'a>(
    case: &Case,
    documents: impl Iterator<Item = &'a Document> + Clone,
    today: NaiveDate,
) -> Option<Conclusion> {
    case.registration_number.as_ref()?;
    let state = state(case);
    let last = |kinds: &[DocumentKind]| {
        let of_kind = documents.clone().filter_map(link);
        of_kind.filter(|one| kinds.contains(&one.kind)).last()
    };
    let waits = case.stage == Stage::Registered;
    Some(Conclusion {
        title: state.title().to_owned(),
        state,
        due: case.conclusion_due,
        overdue: waits && case.conclusion_due.is_some_and(|due| due < today),
        document: last(&[DocumentKind::Conclusion]),
        signed_document: last(&[DocumentKind::SignedConclusion, DocumentKind::RefusalRecord]),
        attached_at: case.concluded.as_ref().map(|mark| mark.at),
        attached_by: case.concluded.as_ref().map(|mark| mark.by_name.clone()),
        refusal_from: case.refusal_from,
        refusal: case
            .signature_refused
            .as_ref()
            .map(|refused| SignatureRefusal {
                at: refused.at,
                remarks: refused.remarks.clone(),
            }),
        signature: case.signed.as_ref().map(|signed| signed.how),
        signed_at: case.signed.as_ref().map(|signed| signed.at),
        objection: case.objection().map(str::to_owned),
        verdict: case.verdict.as_ref().map(|verdict| Verdict {
            complies: case.stage == Stage::Compliant,
            at: verdict.at,
            by: verdict.by_name.clone(),
            reason: verdict.reason.clone(),
        }),
    })
}

fn state(case: &Case) -> ConclusionState {
    match (&case.signed, &case.concluded) {
        (Some(signed), _) if signed.how == Signature::Refused => ConclusionState::Refused,
        (Some(_), _) => ConclusionState::Signed,
        (None, Some(_)) => ConclusionState::Attached,
        (None, None) => ConclusionState::None,
    }
}

fn link(document: &Document) -> Option<DocumentLink> {
    Some(DocumentLink {
        id: document.id,
        kind: DocumentKind::from_code(&document.kind)?,
        title: document.title.clone(),
        media_type: document.media_type.clone(),
    })
}
