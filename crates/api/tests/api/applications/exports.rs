//! «Скачать»: the list as a spreadsheet.

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use domain::applications::{ClaimedCategory, Stage};
use std::io::Cursor;

/// The cells of the first worksheet, row by row.
async fn cells(who: &Client, query: &str) -> Vec<Vec<Data>> {
    let answer = who.get(&format!("/applications/export.xlsx?{query}")).await;
    answer.expect(200);
    assert!(
        answer
            .header("content-disposition")
            .starts_with("attachment")
    );
    let mut workbook = Xlsx::new(Cursor::new(answer.bytes)).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    sheet.rows().map(<[Data]>::to_vec).collect()
}

fn text(cell: &Data) -> &str {
    match cell {
        Data::String(text) => text,
        other => panic!("no text: {other:?}"),
    }
}

/// The day of a cell that a spreadsheet knows as a date.
fn date(cell: &Data) -> NaiveDate {
    match cell {
        Data::DateTime(value) => {
            let (year, month, day, ..) = value.to_ymd_hms_milli();
            NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).unwrap()
        }
        other => panic!("no date: {other:?}"),
    }
}

#[tokio::test]
async fn every_row_of_the_filter_is_in_the_file_in_the_lists_order() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    for at in 0..60_u32 {
        let claimed = if at % 3 == 0 {
            ClaimedCategory::Highest
        } else {
            ClaimedCategory::First
        };
        let filed_on = NaiveDate::from_ymd_opt(2026, 10, 1 + at % 28).unwrap();
        seeder
            .put(Seed {
                claimed,
                filed_on,
                ..Seed::default()
            })
            .await;
    }
    seeder
        .put(Seed {
            stage: Stage::Registered,
            ..Seed::default()
        })
        .await;
    let query = "stage=submitted&category=first&sort=-filed_on&columns=case_number,filed_on";
    let rows = cells(&cast.coordinator, query).await;
    assert_eq!(rows.len(), 2 + 40, "a title, a head and forty rows");
    let listed = cast
        .coordinator
        .get(&format!("/applications?{query}&per_page=200"))
        .await
        .expect(200);
    let exported: Vec<&str> = rows[2..].iter().map(|row| text(&row[0])).collect();
    assert_eq!(exported, column(&listed["items"], "case_number"));
}

#[tokio::test]
async fn the_chosen_columns_stand_in_their_order_and_dates_are_dates() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    app.two_experts(&cast.coordinator).await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let period = Some((
        app.period("2027-01-01").await.parse().unwrap(),
        "2027-01-12".parse().unwrap(),
    ));
    let held_until = Some("2027-05-31".parse().unwrap());
    seeder
        .put(Seed {
            stage: Stage::Registered,
            period,
            experts: 2,
            held_until,
            ..Seed::default()
        })
        .await;
    let columns = "full_name,starts_on,held_until,filed_on,decided_at,registration_number,experts,outcome,period,workplace,form,position";
    let rows = cells(
        &cast.coordinator,
        &format!("stage=registered&title=Журнал&columns={columns}"),
    )
    .await;
    assert_eq!(text(&rows[0][0]), "Журнал");
    assert_eq!(
        (text(&rows[1][0]), text(&rows[1][5])),
        ("Фамилия Имя Отчество", "Регистрационный номер")
    );
    let row = &rows[2];
    assert_eq!(text(&row[0]), "Сорокин Глеб Матвеевич");
    let days = [&row[1], &row[2], &row[3], &row[4]].map(|cell| date(cell).to_string());
    assert_eq!(
        days,
        ["2027-01-12", "2027-05-31", "2026-11-20", "2026-11-24"]
    );
    assert_eq!(text(&row[5]), "14-2026/0001");
    assert_eq!(
        text(&row[6]),
        format!(
            "1. {}\n2. {}",
            EXPERT.full_name(),
            SECOND_EXPERT.full_name()
        )
    );
    let rest: Vec<&str> = row[7..].iter().map(text).collect();
    assert_eq!(
        rest,
        [
            "Зарегистрировано",
            "январь-февраль 2027",
            "МБОУ «Заречная СОШ»",
            "очно",
            "учитель"
        ]
    );
}

#[tokio::test]
async fn without_a_choice_the_columns_are_the_ones_of_new_applications() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    file(&cast.teacher).await;
    let rows = cells(&cast.coordinator, "stage=submitted").await;
    let head: Vec<&str> = rows[1].iter().map(text).collect();
    assert_eq!(
        head[..3],
        [
            "Номер заявления",
            "Фамилия Имя Отчество",
            "Место работы (образовательная организация)"
        ]
    );
    assert_eq!(head.len(), 9);
    assert_eq!(text(&rows[2][1]), TEACHER.full_name());
    cast.coordinator
        .get("/applications/export.xlsx?columns=full_name,password")
        .await
        .expect_mistake("columns", "unknown");
}

#[tokio::test]
async fn the_text_export_opens_in_a_russian_spreadsheet_and_runs_no_formula() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    seeder
        .put(Seed {
            workplace: "=HYPERLINK(\"http://example.ru\")",
            ..Seed::default()
        })
        .await;
    let answer = cast
        .coordinator
        .get("/applications/export.csv?columns=full_name,filed_on,workplace")
        .await;
    answer.expect(200);
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    let text = String::from_utf8(answer.bytes.clone()).unwrap();
    let lines: Vec<&str> = text
        .strip_prefix('\u{feff}')
        .unwrap()
        .split("\r\n")
        .collect();
    assert_eq!(
        lines[0],
        "Фамилия Имя Отчество;Дата подачи;Место работы (образовательная организация)"
    );
    assert_eq!(
        lines[1],
        "Сорокин Глеб Матвеевич;20.11.2026;\"'=HYPERLINK(\"\"http://example.ru\"\")\""
    );
    assert_eq!(lines.len(), 3, "the last line ends");
}

#[tokio::test]
async fn an_export_holds_no_more_than_the_role_may_see() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let elsewhere = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    file(&cast.teacher).await;
    assert_eq!(cells(&elsewhere, "").await.len(), 2);
    assert_eq!(cells(&cast.operator, "").await.len(), 3);
    app.client()
        .get("/applications/export.xlsx")
        .await
        .expect_problem(401, "session_required");
}
