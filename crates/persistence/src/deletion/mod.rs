//! Deleting the registration data of somebody who never filed: the link, the destruction, the act that stays.

mod acts;
mod erase;
mod links;

pub use acts::{Act, NewAct, act, acts, keep_act};
pub use erase::{Erased, erase};
pub use links::{Link, LinkState, VALID_DAYS, find_link, keep_link, take_link};

use crate::{Store, StoreError, WriteTx, entities};
use domain::roles::Role;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

/// Why an account keeps its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// An application was submitted at some time.
    Filed,
    /// The person holds another role than the teacher's.
    OtherRoles,
}

/// Whether the account may be deleted: the teacher's role alone, and nothing was ever submitted.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn kept(store: &impl Store, person_id: Uuid) -> Result<Option<Kept>, StoreError> {
    use entities::{applications, grants};
    let filed = applications::Entity::find()
        .filter(applications::Column::TeacherId.eq(person_id))
        .filter(applications::Column::FiledAt.is_not_null())
        .count(store.connection())
        .await?;
    if filed > 0 {
        return Ok(Some(Kept::Filed));
    }
    let others = grants::Entity::find()
        .filter(grants::Column::PersonId.eq(person_id))
        .filter(grants::Column::Role.ne(Role::Teacher.code()))
        .filter(grants::Column::EndedAt.is_null())
        .count(store.connection())
        .await?;
    Ok((others > 0).then_some(Kept::OtherRoles))
}

/// Locks the person's applications: somebody who submits at this moment is waited for.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn lock_applications(tx: &WriteTx, person_id: Uuid) -> Result<Vec<Uuid>, StoreError> {
    use entities::applications::{Column, Entity};
    let mut query = Entity::find().filter(Column::TeacherId.eq(person_id));
    if tx.is_postgres() {
        query = query.lock_exclusive();
    }
    let rows = query.all(tx.connection()).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}
