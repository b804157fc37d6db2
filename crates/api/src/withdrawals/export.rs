//! `GET /withdrawals/export.xlsx` and `.csv`: every row of the filter.

use super::{columns::COLUMNS, list::rows, query::WithdrawalsQuery};
use crate::{
    State,
    documents::attachment,
    identity::Coordinator,
    openapi::FileBytes,
    problem::{ApiError, ApiResult},
    query::Query,
};
use actix_web::{HttpResponse, get, web};
use documents::register::{Column, RegisterSheet, csv, xlsx};
use persistence::withdrawals;

/// More rows than this are refused: narrow the filter.
const MOST_ROWS: u64 = 10_000;
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The journal of withdrawals as a spreadsheet
///
/// The same parameters as `GET /withdrawals`; every row of the filter (10,000 at most).
#[utoipa::path(operation_id = "export_withdrawals_xlsx", tag = "Отзыв заявления", params(WithdrawalsQuery),
    responses((status = 200, description = "XLSX", content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = FileBytes)))]
#[get("/withdrawals/export.xlsx")]
pub(crate) async fn export_xlsx(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<WithdrawalsQuery>,
) -> ApiResult<HttpResponse> {
    let sheet = sheet(&state, &coordinator, &query.parse()?).await?;
    let name = format!("otzyv_{}.xlsx", sheet.made_on);
    let bytes = web::block(move || xlsx(&sheet))
        .await
        .map_err(ApiError::internal)??;
    Ok(attachment(bytes, &name, XLSX))
}

/// The journal of withdrawals as delimited text
///
/// UTF-8 with a mark, semicolons: a Russian Excel opens it as it is.
#[utoipa::path(operation_id = "export_withdrawals_csv", tag = "Отзыв заявления", params(WithdrawalsQuery),
    responses((status = 200, description = "CSV", content_type = "text/csv", body = String)))]
#[get("/withdrawals/export.csv")]
pub(crate) async fn export_csv(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<WithdrawalsQuery>,
) -> ApiResult<HttpResponse> {
    let sheet = sheet(&state, &coordinator, &query.parse()?).await?;
    let name = format!("otzyv_{}.csv", sheet.made_on);
    Ok(attachment(csv(&sheet)?, &name, "text/csv; charset=utf-8"))
}

async fn sheet(
    state: &State,
    coordinator: &Coordinator,
    query: &WithdrawalsQuery,
) -> ApiResult<RegisterSheet> {
    let (filter, sort) = (query.filter(coordinator)?, query.sort()?);
    let reader = state.database.reader();
    if withdrawals::count(&reader, &filter).await? > MOST_ROWS {
        return Err(ApiError::field(
            "state",
            "too_many_rows",
            "Строк больше 10 000: уточните фильтр",
        ));
    }
    let found = withdrawals::list_all(&reader, &filter, sort, MOST_ROWS).await?;
    let rows = rows(&reader, coordinator, state.today(), found).await?;
    Ok(RegisterSheet {
        title: "Журнал регистрации отозванных заявлений педагогических работников на аттестацию"
            .into(),
        sheet_name: "Отзыв заявлений".into(),
        made_on: state.today(),
        columns: COLUMNS
            .iter()
            .map(|(title, width, _)| Column {
                title: (*title).to_owned(),
                width: *width,
            })
            .collect(),
        rows: rows
            .iter()
            .map(|row| COLUMNS.iter().map(|(.., cell)| cell(row)).collect())
            .collect(),
    })
}
