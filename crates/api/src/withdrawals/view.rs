//! A withdrawal as JSON.

use crate::applications::document_link;
use contract::{
    applications::DocumentLink,
    withdrawals::{Withdrawal as Json, WithdrawalReturned},
};
use domain::{
    applications::access::{CaseFacts, Who},
    roles::Actor,
    withdrawals::{WithdrawalState, WithdrawnBy},
};
use persistence::{applications::Case, documents::Document, withdrawals::Withdrawal};
use uuid::Uuid;

/// The case's open withdrawal, or the last that was decided; `all`: newest first.
pub(crate) fn case_withdrawal(
    case: &Case,
    facts: &CaseFacts,
    actor: &Actor,
    all: &[Withdrawal],
    documents: &[Document],
) -> Option<Json> {
    let open = case.withdrawal.filter(|_| case.stage.is_open());
    let mut own = all.iter().filter(|one| one.application_id == case.id);
    let shown = match open {
        Some((id, _)) => own.find(|one| one.id == id),
        None => own.find(|one| one.decision.is_some()),
    }?;
    let scan = documents
        .iter()
        .find(|row| Some(row.id) == shown.scan_document_id)
        .and_then(document_link);
    Some(withdrawal_json(
        shown,
        scan,
        is_filer(actor, facts, shown.by),
    ))
}

fn is_filer(actor: &Actor, facts: &CaseFacts, by: WithdrawnBy) -> bool {
    match by {
        WithdrawnBy::Teacher => Who::Teacher.is(actor, facts),
        WithdrawnBy::Coordinator => Who::MunicipalCoordinator.is(actor, facts),
    }
}

/// Whether the printed form is this reader's to open: the one's who files it and nobody else's, as in the case's JSON.
pub(crate) fn may_open_form(
    document_id: Uuid,
    facts: &CaseFacts,
    actor: &Actor,
    all: &[Withdrawal],
) -> bool {
    all.iter()
        .any(|one| one.form_document_id == Some(document_id) && is_filer(actor, facts, one.by))
}

/// Until it is sent, its words, form and code are only for the one who files it.
pub(super) fn withdrawal_json(row: &Withdrawal, scan: Option<DocumentLink>, filer: bool) -> Json {
    let unsent = row.state == WithdrawalState::Generated;
    let decision = row.decision.as_ref();
    let returned = decision.and_then(|decision| {
        decision.returned.map(|reason| WithdrawalReturned {
            reason,
            reason_title: reason.title().to_owned(),
            comment: decision.comment.clone(),
        })
    });
    Json {
        id: row.id,
        by: row.by,
        state: row.state,
        reason: (!unsent || filer).then(|| row.reason.clone()),
        form_version: row.form_version,
        check_code: (unsent && filer).then(|| row.check_code.clone()),
        form_document_id: row.form_document_id.filter(|_| unsent && filer),
        scan,
        generated_at: row.generated_at,
        filer: row.filer_name.clone(),
        sent_at: row.sent_at,
        decided_at: decision.map(|decision| decision.at),
        decided_by: decision.map(|decision| decision.by_name.clone()),
        returned,
        objection: row.objection.as_ref().map(|(_, text)| text.clone()),
        objected_at: row.objection.as_ref().map(|(at, _)| *at),
    }
}
