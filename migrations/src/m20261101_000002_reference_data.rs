//! The first import of reference data: municipalities, positions, subjects. An operator may change it later.

use sea_orm_migration::{
    prelude::*,
    sea_orm::{Statement, Value},
};
use uuid::Uuid;

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

/// Ids of imported rows are derived from their names, so that every installation has the same ones.
const NAMESPACE: Uuid = Uuid::from_u128(0x7d1f_5b0e_60c4_4f0d_9d65_1f2f_9a1c_8e11);

fn id(table: &str, name: &str) -> Value {
    Uuid::new_v5(&NAMESPACE, format!("{table}/{name}").as_bytes()).into()
}

fn rows(text: &str) -> Result<Vec<csv::StringRecord>, DbErr> {
    csv::Reader::from_reader(text.as_bytes())
        .into_records()
        .collect::<Result<_, _>>()
        .map_err(|error| DbErr::Migration(format!("reference data: {error}")))
}

fn text(record: &csv::StringRecord, column: usize) -> String {
    record.get(column).unwrap_or_default().trim().to_owned()
}

async fn insert(manager: &SchemaManager<'_>, sql: &str, values: Vec<Value>) -> Result<(), DbErr> {
    let backend = manager.get_database_backend();
    let connection = manager.get_connection();
    connection
        .execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    Ok(())
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for record in rows(include_str!("../data/municipalities.csv"))? {
            let code = text(&record, 0);
            let values = vec![
                id("municipalities", &code),
                code.into(),
                text(&record, 1).into(),
                text(&record, 2).into(),
                text(&record, 3).into(),
            ];
            let sql = "INSERT INTO municipalities (id, code, kind, name, name_for_documents) VALUES ($1, $2, $3, $4, $5)";
            insert(manager, sql, values).await?;
        }
        for record in rows(include_str!("../data/positions.csv"))? {
            let name = text(&record, 0);
            let values = vec![
                id("positions", &name),
                name.into(),
                (text(&record, 1) == "да").into(),
            ];
            insert(
                manager,
                "INSERT INTO positions (id, name, needs_subject) VALUES ($1, $2, $3)",
                values,
            )
            .await?;
        }
        for record in rows(include_str!("../data/subjects.csv"))? {
            let name = text(&record, 0);
            let values = vec![id("subjects", &name), name.into(), text(&record, 1).into()];
            insert(
                manager,
                "INSERT INTO subjects (id, name, genitive) VALUES ($1, $2, $3)",
                values,
            )
            .await?;
        }
        Ok(())
    }
}
