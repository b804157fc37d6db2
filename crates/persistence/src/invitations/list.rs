//! The list of invitations: a page costs a constant number of queries.

use super::Invitation;
use crate::{
    Store, StoreError, entities, like, outbox,
    total::{Total, total},
};
use chrono::{DateTime, Utc};
use entities::invitations::{Column, Entity};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{ExprTrait, Query, SelectStatement},
};
use std::collections::HashSet;
use uuid::Uuid;

/// Where an invitation stands; each has exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Sent,
    Opened,
    LetterFailed,
    Accepted,
    Expired,
}

/// A page of invitations.
#[derive(Debug)]
pub struct List {
    pub invitations: Vec<(Invitation, State)>,
    pub total: Total,
}

fn failed_letters() -> SelectStatement {
    use entities::letters;
    Query::select()
        .column(letters::Column::Id)
        .from(letters::Entity)
        .and_where(letters::Column::State.eq(outbox::FAILED))
        .to_owned()
}

impl State {
    fn condition(self, now: DateTime<Utc>) -> Condition {
        let open = Condition::all()
            .add(Column::AcceptedAt.is_null())
            .add(Column::ExpiresAt.gt(now));
        let failed = || Column::LetterId.in_subquery(failed_letters());
        match self {
            Self::Accepted => Condition::all().add(Column::AcceptedAt.is_not_null()),
            Self::Expired => Condition::all()
                .add(Column::AcceptedAt.is_null())
                .add(Column::ExpiresAt.lte(now)),
            Self::Opened => open.add(Column::OpenedAt.is_not_null()),
            Self::LetterFailed => open.add(Column::OpenedAt.is_null()).add(failed()),
            Self::Sent => open.add(Column::OpenedAt.is_null()).add(
                Condition::any()
                    .add(Column::LetterId.is_null())
                    .add(failed().not()),
            ),
        }
    }

    fn of(invitation: &Invitation, now: DateTime<Utc>, failed: &HashSet<Uuid>) -> Self {
        if invitation.accepted_at.is_some() {
            Self::Accepted
        } else if invitation.expires_at <= now {
            Self::Expired
        } else if invitation.opened_at.is_some() {
            Self::Opened
        } else if invitation.letter_id.is_some_and(|id| failed.contains(&id)) {
            Self::LetterFailed
        } else {
            Self::Sent
        }
    }
}

fn searched(part: &str) -> Condition {
    use entities::people;
    let key = domain::text::search_key(part);
    let containing = like::containing(&key);
    let accounts = Query::select()
        .column(people::Column::Id)
        .from(people::Entity)
        .cond_where(
            Condition::any()
                .add(
                    people::Column::UsernameKey
                        .into_expr()
                        .like(containing.clone()),
                )
                .add(people::Column::NameKey.into_expr().like(containing.clone())),
        )
        .to_owned();
    Condition::any()
        .add(Column::NameKey.into_expr().like(containing.clone()))
        .add(Column::EmailKey.into_expr().like(containing))
        .add(Column::AcceptedBy.in_subquery(accounts))
}

/// Newest first, withdrawn ones left out; of one municipality where it is given; `q` is a part of the name (the
/// account's, too), the address or the login.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn list(
    store: &impl Store,
    municipality_id: Option<Uuid>,
    (q, state): (Option<&str>, Option<State>),
    (page, per_page): (u64, u64),
    now: DateTime<Utc>,
) -> Result<List, StoreError> {
    let mut query = Entity::find().filter(Column::WithdrawnAt.is_null());
    if let Some(id) = municipality_id {
        query = query.filter(Column::MunicipalityId.eq(id));
    }
    if let Some(part) = q {
        query = query.filter(searched(part));
    }
    if let Some(state) = state {
        query = query.filter(state.condition(now));
    }
    let total = total(store, query.clone()).await?;
    let rows = query
        .order_by_desc(Column::SentAt)
        .order_by_desc(Column::Id)
        .offset(page.saturating_sub(1).saturating_mul(per_page))
        .limit(per_page)
        .all(store.connection())
        .await?;
    let letters: Vec<Uuid> = rows.iter().filter_map(|row| row.letter_id).collect();
    let failed = outbox::failed_of(store, &letters).await?;
    let invitations = rows
        .into_iter()
        .map(|row| {
            let invitation = Invitation::try_from(row)?;
            let state = State::of(&invitation, now, &failed);
            Ok((invitation, state))
        })
        .collect::<Result<_, StoreError>>()?;
    Ok(List { invitations, total })
}
