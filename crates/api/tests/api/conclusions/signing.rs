//! «Ознакомлен(а)», with the password again.

use super::panel::Panel;
use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::json;

#[tokio::test]
async fn a_wrong_password_is_told_at_its_field_and_signs_nothing() {
    let Panel {
        app, cast, case, ..
    } = Panel::concluded().await;
    for (password, code) in [
        ("", "required"),
        ("не тот пароль", "wrong_password"),
        (&"ы".repeat(201), "too_long"),
    ] {
        try_sign(&cast.teacher, &case, password)
            .await
            .expect_mistake("password", code);
    }
    assert_eq!(show(&cast.teacher, &case).await["stage"], "concluded");
    assert_eq!(
        app.letters_to(&COORDINATOR.email()).await.last().unwrap(),
        "invitation"
    );
    sign(&cast.teacher, &case).await;
}

#[tokio::test]
async fn after_too_many_wrong_passwords_the_right_one_has_to_wait() {
    let app = TestApp::start_with(|settings| settings.login_attempts = 3).await;
    let panel = Panel::of(app).await;
    let case = conclude(&panel.expert, &panel.case).await;
    let teacher = &panel.cast.teacher;
    for _ in 0..3 {
        try_sign(teacher, &case, "не тот пароль")
            .await
            .expect_mistake("password", "wrong_password");
    }
    let answer = try_sign(teacher, &case, PASSWORD).await;
    answer.expect_problem(429, "too_many_attempts");
    let seconds: i64 = answer.header("retry-after").parse().unwrap();
    panel.app.advance(chrono::Duration::seconds(seconds));
    let teacher = panel.app.sign_in(TEACHER.username, PASSWORD).await;
    sign(&teacher, &case).await;
}

#[tokio::test]
async fn a_stale_version_and_a_signed_conclusion_are_told_before_the_password() {
    let panel = Panel::signed().await;
    let Panel { cast, case, .. } = &panel;
    let stale = json!({ "id": case["id"], "version": version(case) - 1 });
    try_sign(&cast.teacher, &stale, "не тот пароль")
        .await
        .expect_problem(412, "stale_version");
    try_sign(&cast.teacher, case, "не тот пароль")
        .await
        .expect_problem(409, "wrong_stage");
    let address = path(case, "/conclusion/sign");
    cast.teacher
        .post(&address)
        .json(json!({ "password": PASSWORD }))
        .await
        .expect_problem(428, "version_required");
}

#[tokio::test]
async fn another_teacher_does_not_see_it_and_officials_do_not_sign() {
    let Panel {
        app,
        cast,
        expert,
        case,
    } = Panel::concluded().await;
    let stranger = app.teacher(SECOND_TEACHER, HERE).await;
    try_sign(&stranger, &case, PASSWORD)
        .await
        .expect_problem(404, "not_found");
    for who in [&cast.coordinator, &cast.operator, &expert] {
        try_sign(who, &case, PASSWORD)
            .await
            .expect_problem(403, "forbidden");
    }
}
