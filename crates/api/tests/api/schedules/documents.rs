//! The schedule on paper and as a spreadsheet.

use super::stage::Stage;
use crate::{job::*, support::people::*};
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;

const HEADING: &str = "График проведения аттестации педагогических работников муниципального образования \
                       «Молчановский район» в целях установления квалификационной категории в январе-феврале 2027 г.";

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The cells' texts, row by row, without empty ones.
fn cells(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    let filled = |row: &[Data]| {
        row.iter()
            .map(|cell| plain(&cell.to_string()))
            .filter(|text| !text.is_empty())
            .collect()
    };
    sheet
        .rows()
        .map(filled)
        .filter(|row: &Vec<String>| !row.is_empty())
        .collect()
}

#[tokio::test]
async fn the_printed_schedule_has_heading_rows_experts_and_the_coordinators_phone() {
    let mut stage = Stage::ready().await;
    stage.add(["Белова", "Яна", "Ильинична"], 1).await;
    assert_eq!(
        plain(stage.seen().await["heading"].as_str().unwrap()),
        HEADING
    );
    let answer = stage.download("document.pdf").await;
    assert_eq!(answer.header("content-type"), "application/pdf");
    let printed = Pdf::new(&answer.bytes);
    let text = printed.text();
    for part in [
        HEADING,
        "Не утвержден",
        "Заявленная кв. категория",
        "Белова Яна Ильинична",
        "Ёлкин Олег Ильич",
        "учитель математики, МБОУ «Заречная СОШ»",
        &format!("1. {}", EXPERT.full_name()),
        &format!("2. {}", SECOND_EXPERT.full_name()),
        "эксперт не назначен",
        "М. Л. Кедрова",
        "8 (38200) 0-00-00",
    ] {
        assert!(plain(&text).contains(part), "«{part}» is not in: {text}");
    }
    assert!(text.find("Белова") < text.find("Ёлкин"), "by surname");
    assert_eq!(printed.info("Tagged"), "yes");
}

#[tokio::test]
async fn the_spreadsheet_says_what_the_paper_says() {
    let stage = Stage::ready().await;
    let rows = cells(stage.download("document.xlsx").await.bytes);
    assert_eq!(rows[0], ["Не утвержден"]);
    assert_eq!(rows[1], [HEADING]);
    assert_eq!(rows[2].len(), 6);
    let experts = format!(
        "1. {}, учитель математики, МБОУ «Заречная СОШ»\n2. {}, учитель математики, МБОУ «Заречная СОШ»",
        EXPERT.full_name(),
        SECOND_EXPERT.full_name()
    );
    let workplace = "учитель математики, МБОУ «Заречная СОШ»";
    assert_eq!(
        rows[3],
        [
            "1",
            "Ёлкин Олег Ильич",
            "первая",
            "очно",
            workplace,
            &experts
        ]
    );
    assert_eq!(rows[4][1], "Рабочий телефон: 8 (38200) 0-00-00");
}

#[tokio::test]
async fn the_spreadsheet_of_a_version_keeps_what_was_approved() {
    let mut stage = Stage::ready().await;
    stage.send().await;
    stage.approve().await;
    stage.reopen("Ещё один педагог").await;
    stage.add(["Белов", "Ян", "Ильич"], 2).await;
    let frozen = cells(stage.download("document.xlsx?version=1").await.bytes);
    assert_eq!(frozen[0], ["Утвержден 24.11.2026, версия 1, И. С. Ветрова"]);
    assert_eq!(frozen[3][1], "Ёлкин Олег Ильич");
    let current = cells(stage.download("document.xlsx").await.bytes);
    assert_eq!(
        (current[0][0].as_str(), current[3][1].as_str()),
        ("Не утвержден", "Белов Ян Ильич")
    );
    let missing = format!("{}/document.xlsx?version=2", stage.address);
    stage
        .cast
        .operator
        .get(&missing)
        .await
        .expect_problem(404, "not_found");
}

#[tokio::test]
async fn a_schedule_over_new_year_names_both_years() {
    let stage = Stage::empty().await;
    let period = stage.app.period("2026-12-01").await;
    let municipality = stage.app.municipality(HERE).await;
    let schedule = stage
        .cast
        .coordinator
        .get(&format!("/schedules/{municipality}/{period}"))
        .await
        .expect(200);
    let heading = plain(schedule["heading"].as_str().unwrap());
    assert!(
        heading.ends_with("в декабре 2026 – январе 2027 г."),
        "{heading}"
    );
}

#[tokio::test]
async fn the_files_of_a_schedule_are_hidden_like_the_schedule() {
    let stage = Stage::ready().await;
    let elsewhere = stage
        .app
        .coordinator(&stage.cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    for file in ["document.pdf", "document.xlsx", "document.pdf?version=1"] {
        let address = format!("{}/{file}", stage.address);
        elsewhere
            .get(&address)
            .await
            .expect_problem(404, "not_found");
        stage
            .cast
            .teacher
            .get(&address)
            .await
            .expect_problem(404, "not_found");
        stage
            .app
            .client()
            .get(&address)
            .await
            .expect_problem(401, "session_required");
    }
    let nowhere = "01890000-0000-7000-8000-000000000000";
    let unknown = stage
        .cast
        .operator
        .get(&format!("/schedules/{nowhere}/{}", stage.period))
        .await;
    unknown.expect_problem(404, "not_found");
}
