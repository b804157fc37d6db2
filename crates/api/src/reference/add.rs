//! Adding reference data: the operator's.

use super::{period_json, read::organisation_json};
use crate::openapi::problems::AlreadyExists;
use crate::{
    State,
    body::Body,
    fields::Fields,
    identity::Operator,
    problem::{ApiError, ApiResult},
};
use actix_web::{HttpResponse, post, web};
use chrono::Datelike;
use contract::reference::{NewOrganisation, NewPeriod, Organisation, Period};
use persistence::reference;

/// Add an organisation
///
/// To a municipality; its name must be new there.
#[utoipa::path(operation_id = "add_organisation", tag = "Справочники", request_body = NewOrganisation,
    responses((status = 201, description = "It is in the list", body = Organisation), Operator, AlreadyExists))]
#[post("/reference/organisations")]
pub(crate) async fn add_organisation(
    state: web::Data<State>,
    _operator: Operator,
    body: Body<NewOrganisation>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let mut fields = Fields::default();
    let name = fields.take(
        "name",
        domain::text::required_line(&body.name, 300, "Введите название организации"),
    );
    let tx = state.database.begin(state.now()).await?;
    if reference::municipality(&tx, body.municipality_id)
        .await?
        .is_none()
    {
        fields.mistake(
            "municipality_id",
            "unknown",
            "Выберите муниципалитет из списка",
        );
    }
    let name = fields.all(name)?;
    let row = reference::add_organisation(&tx, body.municipality_id, name).await?;
    tx.commit().await?;
    Ok(HttpResponse::Created().json(organisation_json(row)))
}

/// Add a period
///
/// From the first day of a month to the last day of one.
#[utoipa::path(operation_id = "add_period", tag = "Справочники", request_body = NewPeriod,
    responses((status = 201, description = "It is in the list", body = Period), Operator, AlreadyExists))]
#[post("/reference/periods")]
pub(crate) async fn add_period(
    state: web::Data<State>,
    _operator: Operator,
    body: Body<NewPeriod>,
) -> ApiResult<HttpResponse> {
    let body = body.parse()?;
    let period = domain::periods::Period::new(body.starts_on, body.ends_on).map_err(|error| {
        let is_start = error.code() == "period_start";
        let field = if is_start { "starts_on" } else { "ends_on" };
        ApiError::field(field, error.code(), error.message())
    })?;
    // No plan reaches further, and a year of five digits has another length in every document.
    if !(2000..2100).contains(&period.starts_on().year()) {
        let words = "Укажите год от 2000 до 2099";
        return Err(ApiError::field("starts_on", "out_of_range", words));
    }
    let tx = state.database.begin(state.now()).await?;
    let row = reference::add_period(&tx, period.starts_on(), period.ends_on()).await?;
    tx.commit().await?;
    Ok(HttpResponse::Created().json(period_json(row)))
}
