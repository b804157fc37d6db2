//! «Скачать»: the journal as a spreadsheet and as text.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use calamine::{Data, Reader, Xlsx};
use serde_json::json;
use std::io::Cursor;

#[tokio::test]
async fn the_workbook_has_the_rows_of_the_filter_with_reason_and_decision() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let sent = leave(
        &cast.teacher,
        &file(&cast.teacher).await,
        "=1+1; увольнение",
    )
    .await;
    let body = json!({ "reason_code": "other", "comment": "Не то заявление" });
    return_withdrawal(&cast.coordinator, &sent, body).await;
    leave(&cast.teacher, &file(&cast.teacher).await, "Переезд").await;
    let answer = cast
        .coordinator
        .get("/withdrawals/export.xlsx?state=returned")
        .await;
    answer.expect(200);
    assert!(
        answer
            .header("content-disposition")
            .starts_with("attachment")
    );
    let mut workbook = Xlsx::new(Cursor::new(answer.bytes)).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<&[Data]> = sheet.rows().collect();
    let head = rows
        .iter()
        .position(|row| row.contains(&Data::String("Причина отзыва заявления".into())))
        .unwrap();
    assert_eq!(rows.len(), head + 2, "one row");
    for cell in [
        TEACHER.full_name().as_str(),
        "=1+1; увольнение",
        "педагогический работник",
        "возвращено",
        "иное. Не то заявление",
        COORDINATOR.full_name().as_str(),
    ] {
        let cell = Data::String(cell.into());
        assert!(rows[head + 1].contains(&cell), "{cell:?}: {rows:?}");
    }
}

#[tokio::test]
async fn the_text_opens_in_a_russian_spreadsheet_and_obeys_the_scope() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    leave(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let stranger = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let address = "/withdrawals/export.csv?state=sent";
    let text = cast.coordinator.get(address).await.text();
    assert!(text.starts_with('\u{feff}') && text.contains("Увольнение"));
    let text = stranger.get(address).await.text();
    assert!(!text.contains("Увольнение"), "{text}");
}
