//! Reference data; most of it is public.

use super::{ApiError, Query, client::Call};
use contract::{
    people::ConsentText,
    reference::{
        Municipality, NewOrganisation, NewPeriod, Organisation, Period, Position, Subject,
    },
};
use uuid::Uuid;

/// The consent that registration asks for.
pub async fn consent() -> Result<ConsentText, ApiError> {
    Call::get("/reference/consent").anonymous().send().await
}

pub async fn municipalities() -> Result<Vec<Municipality>, ApiError> {
    let call = Call::get("/reference/municipalities").anonymous();
    call.send().await
}

pub async fn positions() -> Result<Vec<Position>, ApiError> {
    Call::get("/reference/positions").anonymous().send().await
}

pub async fn subjects() -> Result<Vec<Subject>, ApiError> {
    Call::get("/reference/subjects").anonymous().send().await
}

pub async fn periods() -> Result<Vec<Period>, ApiError> {
    Call::get("/reference/periods").anonymous().send().await
}

/// Organisations of a municipality whose name contains `q`; at most 200.
pub async fn organisations(
    municipality_id: Option<Uuid>,
    q: &str,
) -> Result<Vec<Organisation>, ApiError> {
    let query = Query::new()
        .maybe("municipality_id", municipality_id)
        .with("q", q);
    let call = Call::get(format!("/reference/organisations{query}")).anonymous();
    call.send().await
}

#[expect(dead_code, reason = "for the page of reference data")]
pub async fn add_organisation(organisation: &NewOrganisation) -> Result<Organisation, ApiError> {
    let call = Call::post("/reference/organisations");
    call.json(organisation).send().await
}

#[expect(dead_code, reason = "for the page of reference data")]
pub async fn add_period(period: &NewPeriod) -> Result<Period, ApiError> {
    Call::post("/reference/periods").json(period).send().await
}
