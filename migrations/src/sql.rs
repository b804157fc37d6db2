//! Schema text for both databases: `{uuid}`, `{instant}`, `{date}` and `{key}` stand for each one's type.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

/// The statement with the types of `backend`. `{key}` is text that sorts by code point on both.
#[must_use]
pub fn for_backend(statement: &str, backend: DbBackend) -> String {
    let types: [(&str, &str); 4] = if backend == DbBackend::Postgres {
        [
            ("{uuid}", "uuid"),
            ("{instant}", "timestamptz"),
            ("{date}", "date"),
            ("{key}", "text COLLATE \"C\""),
        ]
    } else {
        [
            ("{uuid}", "blob"),
            ("{instant}", "text"),
            ("{date}", "text"),
            ("{key}", "text"),
        ]
    };
    types
        .into_iter()
        .fold(statement.to_owned(), |text, (name, kind)| {
            text.replace(name, kind)
        })
}

/// Runs the statements of a script that are separated by a line `;`.
///
/// # Errors
/// What the database says.
pub async fn run(manager: &SchemaManager<'_>, script: &str) -> Result<(), DbErr> {
    let backend = manager.get_database_backend();
    for statement in script.split("\n;\n") {
        let statement = statement.trim().trim_end_matches(';');
        if !statement.is_empty() {
            manager
                .get_connection()
                .execute_unprepared(&for_backend(statement, backend))
                .await?;
        }
    }
    Ok(())
}
