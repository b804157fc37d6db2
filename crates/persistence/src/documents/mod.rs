//! Documents and links of applications: their rows. The bytes are the file store's.

use crate::{Store, StoreError, WriteTx, entities};
use chrono::{DateTime, Utc};
use domain::roles::Author;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use uuid::Uuid;

/// A document or link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub id: Uuid,
    pub application_id: Uuid,
    /// `printed_form`, `signed_scan`, `presentation`, `awards`, `attestation_sheet`, `material`, `link`, `conclusion`, `signed_conclusion`,
    /// `refusal_record`.
    pub kind: String,
    pub title: String,
    pub media_type: Option<String>,
    pub size: Option<i64>,
    pub sha256: Option<String>,
    pub url: Option<String>,
    pub form_version: Option<i32>,
    pub uploaded_by_name: String,
    pub uploaded_at: DateTime<Utc>,
}

/// What to add; every text was parsed.
#[derive(Debug, Clone)]
pub struct NewDocument {
    pub application_id: Uuid,
    pub kind: String,
    pub title: String,
    pub media_type: Option<String>,
    pub size: Option<i64>,
    pub sha256: Option<String>,
    pub url: Option<String>,
    pub form_version: Option<i32>,
    pub uploaded_by: Author,
}

impl From<entities::documents::Model> for Document {
    fn from(row: entities::documents::Model) -> Self {
        Self {
            id: row.id,
            application_id: row.application_id,
            kind: row.kind,
            title: row.title,
            media_type: row.media_type,
            size: row.size,
            sha256: row.sha256,
            url: row.url,
            form_version: row.form_version,
            uploaded_by_name: row.uploaded_by_name,
            uploaded_at: row.uploaded_at,
        }
    }
}

/// # Errors
/// [`StoreError::Database`].
pub async fn add(tx: &WriteTx, new: NewDocument) -> Result<Document, StoreError> {
    let row = entities::documents::ActiveModel {
        id: Set(tx.new_id()),
        application_id: Set(new.application_id),
        kind: Set(new.kind),
        title: Set(new.title),
        media_type: Set(new.media_type),
        size: Set(new.size),
        sha256: Set(new.sha256),
        url: Set(new.url),
        form_version: Set(new.form_version),
        uploaded_by: Set(new.uploaded_by.id),
        uploaded_by_name: Set(new.uploaded_by.name),
        uploaded_at: Set(tx.at()),
        removed_at: Set(None),
    };
    let row = entities::documents::Entity::insert(row)
        .exec_with_returning(tx.connection())
        .await?;
    Ok(row.into())
}

/// The documents of these applications, oldest first.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn of(store: &impl Store, application_ids: &[Uuid]) -> Result<Vec<Document>, StoreError> {
    use entities::documents::{Column, Entity};
    if application_ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Entity::find()
        .filter(Column::ApplicationId.is_in(application_ids.iter().copied()))
        .filter(Column::RemovedAt.is_null())
        .order_by_asc(Column::UploadedAt)
        .order_by_asc(Column::Id)
        .all(store.connection())
        .await?;
    Ok(rows.into_iter().map(Document::from).collect())
}

/// Removes a document from sight; its row stays.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn remove(tx: &WriteTx, id: Uuid) -> Result<(), StoreError> {
    use entities::documents::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::RemovedAt, Expr::value(tx.at()))
        .filter(Column::Id.eq(id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Removes every document of these kinds from an application.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn remove_kinds(
    tx: &WriteTx,
    application_id: Uuid,
    kinds: &[&str],
) -> Result<(), StoreError> {
    use entities::documents::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::RemovedAt, Expr::value(tx.at()))
        .filter(Column::ApplicationId.eq(application_id))
        .filter(Column::Kind.is_in(kinds.iter().copied()))
        .filter(Column::RemovedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Copies the rows of one application's documents to another, with the moment of their upload, which orders them; the
/// files are shared, they never change.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn copy(tx: &WriteTx, from: Uuid, to: Uuid, kinds: &[&str]) -> Result<(), StoreError> {
    use entities::documents::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::ApplicationId.eq(from))
        .filter(Column::Kind.is_in(kinds.iter().copied()))
        .filter(Column::RemovedAt.is_null())
        .order_by_asc(Column::UploadedAt)
        .order_by_asc(Column::Id)
        .all(tx.connection())
        .await?;
    for row in rows {
        let copy = entities::documents::ActiveModel {
            id: Set(tx.new_id()),
            application_id: Set(to),
            form_version: Set(None),
            ..row.into()
        };
        entities::documents::Entity::insert(copy)
            .exec_without_returning(tx.connection())
            .await?;
    }
    Ok(())
}
