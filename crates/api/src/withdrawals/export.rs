//! `GET /withdrawals/export.xlsx` and `.csv`: every row of the filter.

use super::{columns::COLUMNS, list::rows, query::WithdrawalsQuery};
use crate::{
    State,
    documents::{MOST_ROWS, as_csv, as_xlsx, too_many_rows},
    identity::Coordinator,
    openapi::FileBytes,
    problem::ApiResult,
    query::Query,
};
use actix_web::{HttpResponse, get, web};
use documents::register::{Column, RegisterSheet};
use persistence::withdrawals;

/// How the files' names begin.
const STEM: &str = "otzyv";

/// The journal of withdrawals as a spreadsheet
///
/// The same parameters as `GET /withdrawals`; every row of the filter (10,000 at most).
#[utoipa::path(operation_id = "export_withdrawals_xlsx", tag = "Отзыв заявления", params(WithdrawalsQuery),
    responses((status = 200, description = "XLSX", content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = FileBytes), Coordinator))]
#[get("/withdrawals/export.xlsx")]
pub(crate) async fn export_xlsx(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<WithdrawalsQuery>,
) -> ApiResult<HttpResponse> {
    let sheet = sheet(&state, &coordinator, &query.parse()?).await?;
    as_xlsx(&state, sheet, STEM).await
}

/// The journal of withdrawals as delimited text
///
/// UTF-8 with a mark, semicolons: a Russian Excel opens it as it is.
#[utoipa::path(operation_id = "export_withdrawals_csv", tag = "Отзыв заявления", params(WithdrawalsQuery),
    responses((status = 200, description = "CSV", content_type = "text/csv", body = String), Coordinator))]
#[get("/withdrawals/export.csv")]
pub(crate) async fn export_csv(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<WithdrawalsQuery>,
) -> ApiResult<HttpResponse> {
    let sheet = sheet(&state, &coordinator, &query.parse()?).await?;
    as_csv(&state, sheet, STEM).await
}

async fn sheet(
    state: &State,
    coordinator: &Coordinator,
    query: &WithdrawalsQuery,
) -> ApiResult<RegisterSheet> {
    let (filter, sort) = (query.filter(coordinator)?, query.sort()?);
    let reader = state.database.reader();
    if withdrawals::exceeds(&reader, &filter, MOST_ROWS).await? {
        return Err(too_many_rows("state"));
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
