//! Lists to be saved: as a spreadsheet or as delimited text.

use super::attachment;
use crate::{
    State,
    problem::{ApiError, ApiResult},
};
use actix_web::HttpResponse;
use documents::register::{RegisterSheet, csv, xlsx};

/// Rows of an exported list at most; more are refused.
pub(crate) const MOST_ROWS: u64 = 10_000;
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// More than [`MOST_ROWS`]. `field`: the filter to narrow first.
pub(crate) fn too_many_rows(field: &'static str) -> ApiError {
    ApiError::field(
        field,
        "too_many_rows",
        "Строк больше 10 000: уточните фильтр",
    )
}

/// `zayavleniya_2026-11-24.xlsx`
pub(crate) async fn as_xlsx(
    state: &State,
    sheet: RegisterSheet,
    stem: &str,
) -> ApiResult<HttpResponse> {
    let name = format!("{stem}_{}.xlsx", sheet.made_on);
    let bytes = state.make(move || xlsx(&sheet)).await?;
    Ok(attachment(bytes, &name, XLSX))
}

/// `zayavleniya_2026-11-24.csv`: UTF-8 with a mark, semicolons.
pub(crate) async fn as_csv(
    state: &State,
    sheet: RegisterSheet,
    stem: &str,
) -> ApiResult<HttpResponse> {
    let name = format!("{stem}_{}.csv", sheet.made_on);
    let bytes = state.make(move || csv(&sheet)).await?;
    Ok(attachment(bytes, &name, "text/csv; charset=utf-8"))
}
