//! A row as JSON.

use crate::problem::ApiResult;
use contract::{
    applications::LetterState,
    lists::Named,
    not_filed::{LastNotice, NotFiledRow, NoticeKind},
};
use persistence::{
    Store,
    not_filed::NotFiled,
    outbox,
    reference::{self, Municipality},
};
use uuid::Uuid;

/// The rows, with the names of their municipalities in one query.
pub(super) async fn rows(store: &impl Store, found: Vec<NotFiled>) -> ApiResult<Vec<NotFiledRow>> {
    let municipalities = reference::municipalities(store).await?;
    Ok(found
        .into_iter()
        .map(|one| row(one, &municipalities))
        .collect())
}

/// The name of a municipality among all of them.
pub(crate) fn municipality_of(id: Option<Uuid>, all: &[Municipality]) -> Option<Named> {
    let found = all.iter().find(|row| Some(row.id) == id)?;
    Some(Named {
        id: found.id,
        name: found.name.clone(),
    })
}

fn row(one: NotFiled, municipalities: &[Municipality]) -> NotFiledRow {
    NotFiledRow {
        person_id: one.person.id,
        municipality: municipality_of(one.person.municipality_id, municipalities),
        full_name: one.person.full_name(),
        workplace: one.workplace,
        phone: one.person.phone,
        email: one.person.email,
        registered_at: one.person.registered_at,
        generated: one.generated,
        later_until: one.later_until,
        notices: one.notices,
        last_notice: one.last_notice.and_then(|last| {
            Some(LastNotice {
                kind: NoticeKind::from_code(&last.kind)?,
                sent_at: last.sent_at,
                sent_by: last.sent_by_name,
                state: match last.letter.as_deref() {
                    Some(outbox::QUEUED) => LetterState::Queued,
                    Some(outbox::FAILED) => LetterState::Failed,
                    _ => LetterState::Sent,
                },
            })
        }),
    }
}
