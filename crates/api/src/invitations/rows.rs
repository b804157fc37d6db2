//! Rows of the list, in a constant number of queries.

use crate::{calendar, identity::Coordinator, problem::ApiResult};
use contract::{
    invitations::{InvitationRow, InvitationState},
    lists::Named,
};
use persistence::{
    Store,
    invitations::{Invitation, State},
    people::{self, Grant, Person},
    reference,
};
use std::collections::HashMap;
use uuid::Uuid;

struct Known {
    names: HashMap<Uuid, String>,
    people: Vec<Person>,
    grants: Vec<Grant>,
}

impl Known {
    fn named(&self, id: Option<Uuid>) -> Option<Named> {
        let id = id?;
        let name = self.names.get(&id)?.clone();
        Some(Named { id, name })
    }

    fn grant_of(&self, invitation: &Invitation) -> Option<Uuid> {
        let same = |grant: &&Grant| {
            Some(grant.person_id) == invitation.accepted_by
                && grant.role == invitation.role
                && grant.municipality_id == invitation.municipality_id
                && grant.organisation_id == invitation.organisation_id
        };
        self.grants.iter().find(same).map(|grant| grant.id)
    }
}

async fn known(store: &impl Store, found: &[(Invitation, State)]) -> ApiResult<Known> {
    let of = |id: fn(&Invitation) -> Option<Uuid>| -> Vec<Uuid> {
        found.iter().filter_map(|(one, _)| id(one)).collect()
    };
    let accepted = of(|one| one.accepted_by);
    let municipalities = reference::municipalities(store).await?;
    let organisations =
        reference::organisations_by_id(store, &of(|one| one.organisation_id)).await?;
    let names = municipalities
        .into_iter()
        .map(|row| (row.id, row.name))
        .chain(organisations.into_iter().map(|row| (row.id, row.name)))
        .collect();
    Ok(Known {
        names,
        people: people::find_all(store, &accepted).await?,
        grants: people::grants(store, &accepted).await?,
    })
}

pub(super) async fn rows(
    store: &impl Store,
    coordinator: &Coordinator,
    found: Vec<(Invitation, State)>,
) -> ApiResult<Vec<InvitationRow>> {
    let known = known(store, &found).await?;
    Ok(found
        .into_iter()
        .map(|(invitation, state)| row(&known, coordinator, invitation, state))
        .collect())
}

/// Whether this one may end the role: nobody the own. `GET /people/{id}/grants/{grant_id}/ending` has the same rule.
fn may_end(coordinator: &Coordinator, invitation: &Invitation) -> bool {
    coordinator.gives(invitation.role)
        && invitation
            .accepted_by
            .is_some_and(|person| !coordinator.acting.actor.is(person))
}

fn row(
    known: &Known,
    coordinator: &Coordinator,
    mut invitation: Invitation,
    state: State,
) -> InvitationRow {
    let account = known
        .people
        .iter()
        .find(|person| Some(person.id) == invitation.accepted_by);
    let grant_id = known.grant_of(&invitation);
    if let Some(person) = account {
        // Whom the coordinator writes to: name and address as they are now.
        invitation.surname.clone_from(&person.surname);
        invitation.first_name.clone_from(&person.first_name);
        invitation.patronymic.clone_from(&person.patronymic);
        invitation.email.clone_from(&person.email);
    }
    InvitationRow {
        may_end: grant_id.is_some() && may_end(coordinator, &invitation),
        id: invitation.id,
        state: state_of(state),
        username: account.map(|person| person.username.clone()),
        person_id: invitation.accepted_by,
        grant_id,
        municipality: known.named(invitation.municipality_id),
        organisation: known.named(invitation.organisation_id),
        email: invitation.email,
        surname: invitation.surname,
        first_name: invitation.first_name,
        patronymic: invitation.patronymic,
        role: invitation.role,
        sent_at: invitation.sent_at,
        valid_until: calendar::day_of(invitation.expires_at),
        accepted_at: invitation.accepted_at,
    }
}

const fn state_of(state: State) -> InvitationState {
    match state {
        State::Sent => InvitationState::Sent,
        State::Opened => InvitationState::Opened,
        State::LetterFailed => InvitationState::LetterFailed,
        State::Accepted => InvitationState::Accepted,
        State::Expired => InvitationState::Expired,
    }
}
