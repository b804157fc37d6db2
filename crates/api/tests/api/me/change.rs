use crate::support::{TestApp, people::*};
use serde_json::json;

#[tokio::test]
async fn a_new_surname_shows_everywhere_and_the_rest_stays() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let teacher = app.teacher(TEACHER, "14").await;

    let answer = teacher
        .patch("/me")
        .if_match(1)
        .json(json!({ "surname": "Лесная" }))
        .await;

    let me = answer.expect(200);
    assert_eq!(answer.version(), 2);
    assert_eq!(me["short_name"], "Лесная\u{a0}А.\u{a0}К.");
    assert_eq!(me["first_name"], TEACHER.first_name);
    assert_eq!(me["phone"], "+79000000017");
    assert_eq!(teacher.get("/me").await.expect(200), me);
    let found = operator
        .get("/people")
        .query(&[("q", "лесная")])
        .await
        .expect(200);
    assert_eq!(found["total"], 1);
}

#[tokio::test]
async fn phones_are_kept_in_one_form_and_an_empty_one_is_removed() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, "14").await;

    let change =
        json!({ "phone": "8 (912) 345-67-89", "work_phone": "8 (38256) 2-11-22, доб. 12" });
    let me = teacher
        .patch("/me")
        .if_match(1)
        .json(change)
        .await
        .expect(200);
    assert_eq!(me["phone"], "+79123456789");
    assert_eq!(me["work_phone"], "8 (38256) 2-11-22, доб. 12");

    let change = json!({ "work_phone": "", "patronymic": "" });
    let me = teacher
        .patch("/me")
        .if_match(2)
        .json(change)
        .await
        .expect(200);
    assert_eq!(me["work_phone"], json!(null));
    assert_eq!(me["patronymic"], json!(null));
    assert_eq!(me["phone"], "+79123456789");
}

#[tokio::test]
async fn of_two_windows_the_second_to_save_is_told() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, "14").await;
    let save = async |surname: &str| {
        teacher
            .patch("/me")
            .if_match(1)
            .json(json!({ "surname": surname }))
            .await
    };

    let (first, second) = tokio::join!(save("Лесная"), save("Луговая"));

    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
    save("Речная").await.expect_problem(412, "stale_version");
    teacher
        .patch("/me")
        .json(json!({ "surname": "Речная" }))
        .await
        .expect_problem(428, "version_required");
}

#[tokio::test]
async fn every_mistake_is_named_and_nothing_changes() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, "14").await;
    let before = teacher.get("/me").await.expect(200);

    let wrong = json!({ "surname": "Лeсная", "first_name": "", "phone": "8 3822 00-00-00", "work_phone": "12" });
    let answer = teacher.patch("/me").if_match(1).json(wrong).await;

    let message = answer.expect_mistake("surname", "mixed_alphabets");
    assert_eq!(
        message,
        "В фамилии «Лeсная» буква «e» латинская: замените её русской"
    );
    answer.expect_mistake("first_name", "required");
    answer.expect_mistake("phone", "phone_not_mobile");
    answer.expect_mistake("work_phone", "phone_length");
    assert_eq!(teacher.get("/me").await.expect(200), before);
}

#[tokio::test]
async fn nobody_gives_themselves_a_role_or_another_login() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, "14").await;

    for field in ["username", "email", "roles", "password", "municipality_id"] {
        let answer = teacher
            .patch("/me")
            .if_match(1)
            .json(json!({ (field): "operator" }))
            .await;
        answer.expect_mistake(field, "unknown_field");
    }
}
