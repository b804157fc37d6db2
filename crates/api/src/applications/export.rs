//! `GET /applications/export.xlsx` and `.csv`: every row of the filter, the shown columns, the shown order.

use super::{
    columns::{COLUMNS, Exported, USUAL},
    columns_of_conclusion,
    query::{ApplicationsQuery, scope_of},
    row::rows,
};
use crate::{
    State,
    documents::{MOST_ROWS, as_csv, as_xlsx, too_many_rows},
    identity::Acting,
    openapi::FileBytes,
    problem::{ApiError, ApiResult},
    query::Query,
};
use actix_web::{HttpResponse, get, web};
use documents::register::RegisterSheet;
use persistence::applications;
use serde::Deserialize;

/// How the files' names begin.
const STEM: &str = "zayavleniya";

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ColumnsQuery {
    /// Names of columns separated by commas, in their order; `registration_number`, `full_name`, `workplace` …
    #[param(
        example = "case_number,full_name,filed_on",
        pattern = "^[a-z_]+(, ?[a-z_]+)*$"
    )]
    columns: Option<String>,
    /// Title over the table.
    #[param(example = "Журнал регистрации", max_length = 200)]
    title: Option<String>,
}

/// A list as a spreadsheet
///
/// The same parameters as `GET /applications`; every row of the filter (10,000 at most), dates as dates.
#[utoipa::path(operation_id = "export_applications_xlsx", tag = "Заявления", params(ApplicationsQuery, ColumnsQuery),
    responses((status = 200, description = "XLSX", content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = FileBytes)))]
#[get("/applications/export.xlsx")]
pub(crate) async fn export_xlsx(
    state: web::Data<State>,
    acting: Acting,
    query: Query<ApplicationsQuery>,
    columns: Query<ColumnsQuery>,
) -> ApiResult<HttpResponse> {
    let sheet = sheet(&state, &acting, &query.parse()?, &columns.parse()?).await?;
    as_xlsx(&state, sheet, STEM).await
}

/// A list as delimited text
///
/// UTF-8 with a mark, semicolons: a Russian Excel opens it as it is.
#[utoipa::path(operation_id = "export_applications_csv", tag = "Заявления", params(ApplicationsQuery, ColumnsQuery),
    responses((status = 200, description = "CSV", content_type = "text/csv", body = String)))]
#[get("/applications/export.csv")]
pub(crate) async fn export_csv(
    state: web::Data<State>,
    acting: Acting,
    query: Query<ApplicationsQuery>,
    columns: Query<ColumnsQuery>,
) -> ApiResult<HttpResponse> {
    let sheet = sheet(&state, &acting, &query.parse()?, &columns.parse()?).await?;
    as_csv(&state, sheet, STEM).await
}

async fn sheet(
    state: &State,
    acting: &Acting,
    query: &ApplicationsQuery,
    columns: &ColumnsQuery,
) -> ApiResult<RegisterSheet> {
    let chosen = chosen(columns.columns.as_deref())?;
    let title = domain::text::line(columns.title.as_deref().unwrap_or_default(), 200)
        .map_err(|error| ApiError::field("title", error.code(), error.message()))?;
    let (filter, sort, scope) = (
        query.filter(state.today())?,
        query.sort()?,
        scope_of(acting),
    );
    let reader = state.database.reader();
    if applications::exceeds(&reader, scope, &filter, MOST_ROWS).await? {
        return Err(too_many_rows("stage"));
    }
    let cases = applications::list_all(&reader, scope, &filter, sort, MOST_ROWS).await?;
    let rows = rows(&reader, acting, state.today(), cases).await?;
    Ok(RegisterSheet {
        title: Some(title)
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| "Заявления педагогических работников на аттестацию".into()),
        sheet_name: "Заявления".into(),
        made_on: state.today(),
        columns: chosen.iter().map(|column| column.heading()).collect(),
        rows: rows
            .iter()
            .map(|row| chosen.iter().map(|column| column.cell(row)).collect())
            .collect(),
    })
}

fn chosen(names: Option<&str>) -> ApiResult<Vec<&'static Exported>> {
    names
        .filter(|names| !names.is_empty())
        .unwrap_or(USUAL)
        .split(',')
        .map(|name| {
            COLUMNS
                .iter()
                .chain(columns_of_conclusion::COLUMNS)
                .find(|column| column.name == name.trim())
                .ok_or_else(|| {
                    ApiError::field("columns", "unknown", format!("Столбца «{name}» нет"))
                })
        })
        .collect()
}
