//! «Заполнение графика».

use super::{ApiError, Query, client::Call};
use contract::planning::{PeriodPlanned, PlanPeriod, Planning};
use uuid::Uuid;

/// What the panel needs; an operator may ask for another municipality's experts.
pub async fn read(id: Uuid, municipality_id: Option<Uuid>) -> Result<Planning, ApiError> {
    let query = Query::new().maybe("municipality_id", municipality_id);
    let call = Call::get(format!("/applications/{id}/planning{query}"));
    call.send().await
}

/// Several rows into one period.
pub async fn plan_period(plan: &PlanPeriod) -> Result<PeriodPlanned, ApiError> {
    Call::post("/plans/period").json(plan).send().await
}
