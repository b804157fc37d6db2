//! What the judgement of `domain::packages` is made of.

use crate::calendar;
use contract::packages::PackageFileKind;
use domain::{
    packages::{CaseState, NotReady},
    roles::Actor,
};
use persistence::{applications::Case, documents::Document};

/// The kinds of a case's documents that go to the Centre.
const KINDS: [PackageFileKind; 3] = [
    PackageFileKind::Conclusion,
    PackageFileKind::SignedConclusion,
    PackageFileKind::RefusalRecord,
];

/// The case's documents that go to the Centre, in the order of their kinds.
pub(super) fn papers<'a>(
    case: &Case,
    documents: &'a [Document],
) -> Vec<(PackageFileKind, &'a Document)> {
    let id = case.id;
    KINDS
        .into_iter()
        .flat_map(|kind| {
            let of_kind = documents.iter().filter(move |row| {
                row.application_id == id && row.kind == kind.code() && row.sha256.is_some()
            });
            of_kind.map(move |row| (kind, row))
        })
        .collect()
}

pub(super) fn state_of(case: &Case, documents: &[Document], actor: &Actor) -> CaseState {
    CaseState {
        stage: case.stage,
        in_package: case.package_id.is_some(),
        own: actor.is(case.teacher_id),
        conclusion_due: case.conclusion_due,
        has_conclusion_file: papers(case, documents)
            .iter()
            .any(|(kind, _)| *kind != PackageFileKind::RefusalRecord),
        signature_refused: case.signature_refused.is_some(),
        signature_disputed: case.objection().is_some(),
        withdrawal_sent: case.withdrawal.is_some_and(|(_, open)| open.sent),
        verdict_on: case
            .verdict
            .as_ref()
            .map(|verdict| calendar::day_of(verdict.at)),
    }
}

/// The stable word of a reason, as in the JSON.
pub(super) fn code(reason: NotReady) -> String {
    serde_json::to_value(reason)
        .ok()
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}
