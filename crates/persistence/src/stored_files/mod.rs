//! Which files of the store some row names. What no row names is collected, so every column that names a file stands here.

use crate::{Store, StoreError, entities};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, Select};
use std::collections::HashSet;

/// Where files are named: table and column.
pub const NAMED_IN: [(&str, &str); 4] = [
    ("documents", "sha256"),
    ("package_files", "sha256"),
    ("packages", "archive_sha256"),
    ("schedule_versions", "pdf_sha256"),
];

/// Those of these files that a row names. A document that was removed goes on naming its file until `removed_before`: a
/// transaction that copies the name out of it may not be committed yet.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn named_files(
    store: &impl Store,
    hashes: &[String],
    removed_before: DateTime<Utc>,
) -> Result<HashSet<String>, StoreError> {
    use entities::{documents, package_files, packages, schedule_versions};
    let there = Condition::any()
        .add(documents::Column::RemovedAt.is_null())
        .add(documents::Column::RemovedAt.gte(removed_before));
    let documents = documents::Entity::find().filter(there);
    let mut named = HashSet::new();
    named.extend(among(store, documents, documents::Column::Sha256, hashes).await?);
    let files = package_files::Entity::find();
    named.extend(among(store, files, package_files::Column::Sha256, hashes).await?);
    let archives = packages::Entity::find();
    named.extend(among(store, archives, packages::Column::ArchiveSha256, hashes).await?);
    let versions = schedule_versions::Entity::find();
    named.extend(
        among(
            store,
            versions,
            schedule_versions::Column::PdfSha256,
            hashes,
        )
        .await?,
    );
    Ok(named)
}

async fn among<E: EntityTrait>(
    store: &impl Store,
    rows: Select<E>,
    column: impl ColumnTrait,
    hashes: &[String],
) -> Result<Vec<String>, StoreError> {
    Ok(rows
        .select_only()
        .column(column)
        .distinct()
        .filter(column.is_in(hashes.iter().map(String::as_str)))
        .into_tuple()
        .all(store.connection())
        .await?)
}
