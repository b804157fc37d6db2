//! Lists to be saved: as a spreadsheet or as delimited text.

use super::attachment;
use crate::problem::{ApiError, ApiResult};
use actix_web::{HttpResponse, web};
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
pub(crate) async fn as_xlsx(sheet: RegisterSheet, stem: &str) -> ApiResult<HttpResponse> {
    let name = format!("{stem}_{}.xlsx", sheet.made_on);
    let bytes = web::block(move || xlsx(&sheet))
        .await
        .map_err(ApiError::internal)??;
    Ok(attachment(bytes, &name, XLSX))
}

/// `zayavleniya_2026-11-24.csv`: UTF-8 with a mark, semicolons.
pub(crate) fn as_csv(sheet: &RegisterSheet, stem: &str) -> ApiResult<HttpResponse> {
    let name = format!("{stem}_{}.csv", sheet.made_on);
    Ok(attachment(csv(sheet)?, &name, "text/csv; charset=utf-8"))
}
