//! The schema's history: one file per change, for SQLite and PostgreSQL alike.

mod m20261101_000001_first_schema;
mod m20261101_000002_reference_data;
mod m20261124_000001_end_of_a_case;
mod m20261124_000002_planned_steps;
mod m20261124_000003_withdrawals;
mod m20261124_000004_cabinet;
mod m20261124_000005_packages;
mod m20261124_000006_people;
mod m20261124_000007_planning;
mod m20261124_000008_days_of_conclusions;
mod m20261129_000001_returned_by_centre;
mod m20261129_000002_municipality_answers;
mod m20261130_000001_probes;
mod m20261130_000002_received_files;
mod m20261130_000003_leases_of_keys;
mod m20261201_000001_order_of_lists;
pub mod sql;

use sea_orm_migration::prelude::*;

/// Runs what a database still lacks.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261101_000001_first_schema::Migration),
            Box::new(m20261101_000002_reference_data::Migration),
            Box::new(m20261124_000001_end_of_a_case::Migration),
            Box::new(m20261124_000007_planning::Migration),
            Box::new(m20261124_000002_planned_steps::Migration),
            Box::new(m20261124_000004_cabinet::Migration),
            Box::new(m20261124_000008_days_of_conclusions::Migration),
            Box::new(m20261124_000003_withdrawals::Migration),
            Box::new(m20261124_000005_packages::Migration),
            Box::new(m20261124_000006_people::Migration),
            Box::new(m20261129_000001_returned_by_centre::Migration),
            Box::new(m20261129_000002_municipality_answers::Migration),
            Box::new(m20261130_000003_leases_of_keys::Migration),
            Box::new(m20261130_000001_probes::Migration),
            Box::new(m20261130_000002_received_files::Migration),
            Box::new(m20261201_000001_order_of_lists::Migration),
        ]
    }
}
