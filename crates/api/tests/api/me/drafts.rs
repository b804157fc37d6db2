use crate::job;
use crate::support::{TestApp, people::*};
use serde_json::json;

#[tokio::test]
async fn a_draft_takes_the_new_surname_and_its_genitive() {
    let app = TestApp::start().await;
    let teacher = app.teacher(SECOND_TEACHER, "14").await;
    let draft = job::begin(&teacher).await;
    assert_eq!(draft["data"]["name_genitive"], "Сорокина Глеба Матвеевича");

    let change = json!({ "surname": "Воронов" });
    teacher
        .patch("/me")
        .if_match(1)
        .json(change)
        .await
        .expect(200);

    let renamed = job::show(&teacher, &draft).await;
    assert_eq!(renamed["data"]["surname"], "Воронов");
    assert_eq!(
        renamed["data"]["name_genitive"],
        "Воронова Глеба Матвеевича"
    );
    assert_eq!(renamed["version"], 2, "a window with the old name is told");
    let found = teacher
        .get("/applications")
        .query(&[("q", "воронов")])
        .await
        .expect(200);
    assert_eq!(found["total"], 1);
}

#[tokio::test]
async fn a_genitive_written_by_hand_stays() {
    let app = TestApp::start().await;
    let teacher = app.teacher(SECOND_TEACHER, "14").await;
    let draft = job::begin(&teacher).await;
    let change = json!({ "name_genitive": "Сорокин Глеба Матвеевича" });
    let draft = job::answer(&teacher, &draft, change).await;

    let change = json!({ "first_name": "Егор" });
    teacher
        .patch("/me")
        .if_match(1)
        .json(change)
        .await
        .expect(200);

    let renamed = job::show(&teacher, &draft).await;
    assert_eq!(renamed["data"]["first_name"], "Егор");
    assert_eq!(renamed["data"]["name_genitive"], "Сорокин Глеба Матвеевича");
}

#[tokio::test]
async fn a_printed_form_keeps_its_name_until_it_is_edited_again() {
    let app = TestApp::start().await;
    let teacher = app.teacher(SECOND_TEACHER, "14").await;
    let draft = job::fill(&teacher).await;
    let printed = job::generate(&teacher, &draft).await;

    let change = json!({ "surname": "Воронов" });
    teacher
        .patch("/me")
        .if_match(1)
        .json(change)
        .await
        .expect(200);

    let kept = job::show(&teacher, &printed).await;
    assert_eq!(kept["data"]["surname"], "Сорокин");
    let edited = job::act(&teacher, &kept, "edit", json!(null))
        .await
        .expect(200);
    assert_eq!(edited["data"]["surname"], "Воронов");
    assert_eq!(edited["data"]["name_genitive"], "Воронова Глеба Матвеевича");
}
