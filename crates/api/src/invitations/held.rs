//! Whether somebody holds a role already, or was invited into it.

use crate::{calendar, fields::Fields, problem::ApiResult};
use domain::{calendar::short_date, people::Email, roles::Role};
use persistence::{
    WriteTx,
    invitations::{self, Invitation, Offer},
    people::{self, Grant},
};
use uuid::Uuid;

/// The role that is offered. Only a school coordinator's differs by the organisation.
pub(super) fn offer(
    role: Role,
    municipality_id: Option<Uuid>,
    organisation_id: Option<Uuid>,
) -> Offer {
    Offer {
        role,
        municipality_id,
        organisation_id: organisation_id.filter(|_| role == Role::SchoolCoordinator),
    }
}

/// Whether one of these roles is the one that the invitation offers.
pub(super) fn holds(grants: &[Grant], invitation: &Invitation) -> bool {
    let of_invitation = offer(
        invitation.role,
        invitation.municipality_id,
        invitation.organisation_id,
    );
    grants.iter().any(|grant| is(grant, of_invitation))
}

fn is(grant: &Grant, one: Offer) -> bool {
    offer(grant.role, grant.municipality_id, grant.organisation_id) == one
}

/// Mistakes at the address: its owner holds the role, or an invitation into it waits there.
pub(super) async fn check(
    tx: &WriteTx,
    fields: &mut Fields,
    email: &Email,
    wanted: Offer,
) -> ApiResult<()> {
    let owner = people::find_by_login(tx, email.as_str()).await?;
    let ids: Vec<Uuid> = owner.iter().map(|person| person.id).collect();
    let grants = people::grants(tx, &ids).await?;
    if grants.iter().any(|grant| is(grant, wanted)) {
        let words = "У этого человека уже есть эта роль";
        fields.mistake("email", "role_held", words);
        return Ok(());
    }
    if let Some(sent_at) = invitations::waiting(tx, email.key(), wanted).await? {
        let words = format!(
            "Приглашение уже отправлено {}: отправьте его повторно из списка",
            short_date(calendar::day_of(sent_at))
        );
        fields.mistake("email", "already_invited", &words);
    }
    Ok(())
}
