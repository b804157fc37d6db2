//! `GET /not-filed/export.xlsx` and `.csv`: every row of the filter, the columns of the page.

use super::{query::NotFiledQuery, row::rows};
use crate::{
    State, calendar,
    documents::{MOST_ROWS, as_csv, as_xlsx, too_many_rows},
    identity::Coordinator,
    openapi::FileBytes,
    problem::ApiResult,
    query::Query,
};
use actix_web::{HttpResponse, get, web};
use contract::not_filed::NotFiledRow;
use documents::register::{Cell, Column, RegisterSheet};
use domain::people::MobilePhone;
use persistence::not_filed;

/// How the files' names begin.
const STEM: &str = "ne_podavshie";
const COLUMNS: [(&str, f64); 9] = [
    ("Муниципалитет", 24.0),
    ("Фамилия Имя Отчество", 32.0),
    ("Место работы (образовательная организация)", 36.0),
    ("Номер телефона (сотовый)", 18.0),
    ("Адрес электронной почты", 28.0),
    ("Зарегистрировался", 18.0),
    ("Сформировал заявление на аттестацию", 16.0),
    ("Последнее уведомление", 36.0),
    ("Планирует позже до", 14.0),
];

/// The list as a spreadsheet
///
/// The same parameters as `GET /not-filed`; every row of the filter (10,000 at most).
#[utoipa::path(operation_id = "export_not_filed_xlsx", tag = "Не подавшие заявление", params(NotFiledQuery),
    responses((status = 200, description = "XLSX", content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = FileBytes), Coordinator))]
#[get("/not-filed/export.xlsx")]
pub(crate) async fn export_xlsx(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<NotFiledQuery>,
) -> ApiResult<HttpResponse> {
    let sheet = sheet(&state, &coordinator, &query.parse()?).await?;
    as_xlsx(&state, sheet, STEM).await
}

/// The list as delimited text
///
/// UTF-8 with a mark, semicolons: a Russian Excel opens it as it is.
#[utoipa::path(operation_id = "export_not_filed_csv", tag = "Не подавшие заявление", params(NotFiledQuery),
    responses((status = 200, description = "CSV", content_type = "text/csv", body = String), Coordinator))]
#[get("/not-filed/export.csv")]
pub(crate) async fn export_csv(
    state: web::Data<State>,
    coordinator: Coordinator,
    query: Query<NotFiledQuery>,
) -> ApiResult<HttpResponse> {
    let sheet = sheet(&state, &coordinator, &query.parse()?).await?;
    as_csv(&state, sheet, STEM).await
}

async fn sheet(
    state: &State,
    coordinator: &Coordinator,
    query: &NotFiledQuery,
) -> ApiResult<RegisterSheet> {
    let filter = query.filter(state, coordinator)?;
    let reader = state.database.reader();
    let found = not_filed::list_all(&reader, &filter, query.sort()?, MOST_ROWS + 1).await?;
    if u64::try_from(found.len()).unwrap_or(u64::MAX) > MOST_ROWS {
        return Err(too_many_rows("q"));
    }
    let rows = rows(&reader, found).await?;
    let column = |(title, width): (&str, f64)| Column {
        title: title.to_owned(),
        width,
    };
    Ok(RegisterSheet {
        title: "Педагогические работники, не подавшие заявление".into(),
        sheet_name: "Не подавшие заявление".into(),
        made_on: state.today(),
        columns: COLUMNS.into_iter().map(column).collect(),
        rows: rows.into_iter().map(cells).collect(),
    })
}

fn cells(row: NotFiledRow) -> Vec<Cell> {
    let text = |value: Option<String>| value.map_or(Cell::Empty, Cell::Text);
    let last = row.last_notice.map(|last| {
        let at = calendar::local(last.sent_at).format("%d.%m.%Y %H:%M");
        format!("{}, {at}", last.kind.title())
    });
    vec![
        text(row.municipality.map(|one| one.name)),
        Cell::Text(row.full_name),
        Cell::Text(row.workplace),
        // As it is written: a text that begins with «+» would be taken for a formula.
        text(row.phone.as_deref().map(MobilePhone::shown)),
        Cell::Text(row.email),
        Cell::DateTime(calendar::local(row.registered_at)),
        text(row.generated.then(|| "да".to_owned())),
        text(last),
        row.later_until.map_or(Cell::Empty, Cell::Date),
    ]
}
