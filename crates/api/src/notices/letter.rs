//! The two letters.

use crate::{calendar, identity::Coordinator};
use chrono::{DateTime, Duration, Utc};
use contract::not_filed::NoticeKind;
use domain::roles::Role;
use mail::Letter;
use persistence::{deletion, not_filed::NotFiled, people::Grant};

/// Stands in a preview for the token that each letter gets of its own.
pub(super) const SAMPLE_TOKEN: &str = "…";

/// The letter of this kind to this person; `token` is the link's, where it has one.
pub(super) fn letter(
    kind: NoticeKind,
    one: &NotFiled,
    sender: &Coordinator,
    token: &str,
    at: DateTime<Utc>,
) -> Letter {
    let by = sender.acting.person();
    let name = one.person.full_name();
    match kind {
        NoticeKind::Reminder => Letter::FilingReminder(mail::letters::FilingReminder {
            name,
            generated: one.generated,
            coordinator: by.full_name(),
            coordinator_phone: by.work_phone.clone(),
            link: "/applications".into(),
        }),
        NoticeKind::DeletionLink => Letter::DeletionLink(mail::letters::DeletionLink {
            name,
            username: one.person.username.clone(),
            coordinator: by.full_name(),
            coordinator_phone: by.work_phone.clone(),
            link: format!("/deletion?token={token}"),
            valid_until: calendar::day_of(at + Duration::days(deletion::VALID_DAYS)),
        }),
    }
}

/// Whether the person holds a role that a deletion would take away, too.
pub(super) fn has_other_roles(grants: &[Grant], one: &NotFiled) -> bool {
    grants
        .iter()
        .any(|grant| grant.person_id == one.person.id && grant.role != Role::Teacher)
}
