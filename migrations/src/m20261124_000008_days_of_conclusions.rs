//! Cases that were planned or registered before conclusions had a last day get one: ten days before the end of the period,
//! fifty days after registration on the operator's route.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let (in_period, after_registration) =
            if manager.get_database_backend() == DbBackend::Postgres {
                (
                    "periods.ends_on - 10",
                    "(decided_at AT TIME ZONE 'Asia/Tomsk')::date + 50",
                )
            } else {
                (
                    "date(periods.ends_on, '-10 days')",
                    "date(decided_at, '+7 hours', '+50 days')",
                )
            };
        let planned = format!(
            "UPDATE applications SET conclusion_due = (SELECT {in_period} FROM periods WHERE periods.id = applications.period_id) \
             WHERE period_id IS NOT NULL AND conclusion_due IS NULL"
        );
        let registered = format!(
            "UPDATE applications SET conclusion_due = {after_registration} \
             WHERE route = 'operator' AND stage = 'registered' AND conclusion_due IS NULL"
        );
        for statement in [planned, registered] {
            manager
                .get_connection()
                .execute_unprepared(&statement)
                .await?;
        }
        Ok(())
    }
}
