//! The printed withdrawal.

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use serde_json::Value;

async fn form(who: &Client, case: &Value) -> Pdf {
    let document = case["withdrawal"]["form_document_id"].as_str().unwrap();
    let answer = who
        .get(&path(case, &format!("/documents/{document}/content")))
        .await;
    answer.expect(200);
    assert_eq!(answer.header("content-type"), "application/pdf");
    Pdf::new(&answer.bytes)
}

#[tokio::test]
async fn a_teachers_form_is_from_the_teacher_and_carries_number_version_and_code() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = form_withdrawal(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let case = form_withdrawal(&cast.teacher, &case, "Переезд в другой район").await;
    let printed = form(&cast.teacher, &case).await;
    let text = printed.text();
    for part in [
        "АТ-2026-00001",
        "отзыв, версия 2",
        withdrawal_code(&case).as_str(),
        "от Полянской-Ёлкиной Алёны Кузьминичны",
        "Прошу отозвать мое заявление",
        "первой квалификационной категории",
        "Причина отзыва заявления: Переезд в другой район",
        "24 ноября 2026 г.",
    ] {
        assert!(text.contains(part), "«{part}» is not in: {text}");
    }
    assert_eq!(printed.info("Tagged"), "yes");
}

#[tokio::test]
async fn a_coordinators_form_is_from_the_coordinator_and_names_the_teacher() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let period = app.period("2027-01-01").await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let case = plan(&cast.coordinator, &case, &period, &[]).await;
    let case = form_withdrawal(&cast.coordinator, &case, "По состоянию здоровья.").await;
    let text = form(&cast.coordinator, &case).await.text();
    for part in [
        "от Кедровой Майи Львовны, муниципального координатора по аттестации",
        "рабочий телефон: 8 (38200) 0-00-00",
        "Прошу отозвать заявление Полянской-Ёлкиной Алёны Кузьминичны",
        "14-2026/0001",
        "январь-февраль 2027",
        "По состоянию здоровья.",
        "М. Л. Кедрова",
    ] {
        assert!(text.contains(part), "«{part}» is not in: {text}");
    }
    assert!(!text.contains(&TEACHER.email()), "{text}");
}
