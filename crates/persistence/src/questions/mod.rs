//! Questions and answers on a case.

use crate::{Store, StoreError, WriteTx, applications::Case, entities};
use chrono::{DateTime, Utc};
use domain::{
    applications::workflow::{Action, Permit},
    roles::{Author, Role},
};
use entities::questions::{ActiveModel, Column, Entity, Model};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashSet;
use uuid::Uuid;

/// What somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: Uuid,
    pub application_id: Uuid,
    /// The question that it answers.
    pub answers: Option<Uuid>,
    pub author_id: Uuid,
    pub author_name: String,
    pub author_role: Role,
    pub text: String,
    pub asked_at: DateTime<Utc>,
}

impl TryFrom<Model> for Question {
    type Error = StoreError;

    fn try_from(row: Model) -> Result<Self, StoreError> {
        let author_role = Role::from_code(&row.author_role).ok_or_else(|| {
            StoreError::impossible("questions", "author_role", row.id, &row.author_role)
        })?;
        Ok(Self {
            id: row.id,
            application_id: row.application_id,
            answers: row.answers,
            author_id: row.author_id,
            author_name: row.author_name,
            author_role,
            text: row.text,
            asked_at: row.asked_at,
        })
    }
}

/// Oldest first.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn of(store: &impl Store, application_id: Uuid) -> Result<Vec<Question>, StoreError> {
    let rows = Entity::find()
        .filter(Column::ApplicationId.eq(application_id))
        .order_by_asc(Column::AskedAt)
        .order_by_asc(Column::Id)
        .all(store.connection())
        .await?;
    rows.into_iter().map(Question::try_from).collect()
}

/// # Errors
/// [`StoreError::Database`].
pub async fn insert(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    answers: Option<Uuid>,
    author: &Author,
    text: String,
) -> Result<Question, StoreError> {
    permit.proves(&[Action::Ask], case.id, case.version)?;
    let row = ActiveModel {
        id: Set(tx.new_id()),
        application_id: Set(case.id),
        answers: Set(answers),
        author_id: Set(author.id),
        author_name: Set(author.name.clone()),
        author_role: Set(author.role.code().to_owned()),
        text: Set(text),
        asked_at: Set(tx.at()),
    };
    let row = Entity::insert(row)
        .exec_with_returning(tx.connection())
        .await?;
    row.try_into()
}

/// Of these cases, those whose teacher or school coordinator waits for an official. What answers another official's words
/// answers nothing of theirs.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn unanswered(
    store: &impl Store,
    application_ids: &[Uuid],
) -> Result<Vec<Uuid>, StoreError> {
    let rows: Vec<(Uuid, Uuid, Option<Uuid>, String)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::ApplicationId)
        .column(Column::Answers)
        .column(Column::AuthorRole)
        .filter(Column::ApplicationId.is_in(application_ids.iter().copied()))
        .order_by_asc(Column::AskedAt)
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(store.connection())
        .await?;
    let own_side = [Role::Teacher.code(), Role::SchoolCoordinator.code()];
    let mut asked = HashSet::new();
    let mut waiting = HashSet::new();
    for (id, case, answers, role) in rows {
        if own_side.contains(&role.as_str()) {
            asked.insert(id);
            waiting.insert(case);
        } else if answers.is_none_or(|answered| asked.contains(&answered)) {
            waiting.remove(&case);
        }
    }
    Ok(waiting.into_iter().collect())
}
