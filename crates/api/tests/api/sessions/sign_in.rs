use crate::support::{TestApp, people::*};
use serde_json::json;

#[tokio::test]
async fn a_teacher_signs_in_and_sees_who_they_are() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;

    let answer = app.try_sign_in(TEACHER.username, PASSWORD).await;

    let body = answer.expect(201);
    assert_eq!(body["expires_in"], 600);
    assert_eq!(body["person"]["surname"], "Полянская-Ёлкина");
    assert_eq!(
        body["person"]["short_name"],
        "Полянская-Ёлкина\u{a0}А.\u{a0}К."
    );
    assert_eq!(body["person"]["acting"]["role"], "teacher");
    let me = app.client_of(&answer).get("/me").await.expect(200);
    assert_eq!(me, body["person"]);
}

#[tokio::test]
async fn login_and_address_work_in_any_case_and_with_spaces_around() {
    let app = TestApp::start().await;
    app.operator().await;

    for login in [
        "I.VETROVA",
        "  i.vetrova ",
        "i.vetrova@example.ru",
        "I.Vetrova@Example.RU",
    ] {
        app.try_sign_in(login, PASSWORD).await.expect(201);
    }
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_login_get_the_same_answer() {
    let app = TestApp::start().await;
    app.operator().await;

    let mut wrong = app
        .try_sign_in(OPERATOR.username, "три лисы у реки")
        .await
        .expect_problem(401, "wrong_credentials");
    let mut unknown = app
        .try_sign_in("nobody.here", PASSWORD)
        .await
        .expect_problem(401, "wrong_credentials");

    for answer in [&mut wrong, &mut unknown] {
        answer["trace_id"].take();
    }
    assert_eq!(wrong, unknown);
    assert!(
        wrong["detail"]
            .as_str()
            .unwrap()
            .starts_with("Имя пользователя или пароль не подходят")
    );
}

#[tokio::test]
async fn the_password_counts_exactly_as_typed() {
    let app = TestApp::start().await;
    app.operator().await;

    for password in [
        "Три лисы у ручья",
        " три лисы у ручья",
        "три лисы у ручья ",
        "",
    ] {
        let answer = app.try_sign_in(OPERATOR.username, password).await;
        assert!(
            matches!(answer.status, 401 | 422),
            "{password:?} was let in"
        );
    }
}

#[tokio::test]
async fn an_empty_login_or_password_is_named_at_its_field() {
    let app = TestApp::start().await;

    let answer = app.try_sign_in(" ", "").await;

    assert_eq!(
        answer.expect_mistake("username", "required"),
        "Введите имя пользователя"
    );
    assert_eq!(
        answer.expect_mistake("password", "required"),
        "Введите пароль"
    );
}

#[tokio::test]
async fn an_endless_or_unprintable_login_is_refused_at_its_field() {
    let app = TestApp::start().await;
    let endless: String = (0..6000).map(|number| format!("{number:x}")).collect();

    app.try_sign_in(&endless, PASSWORD)
        .await
        .expect_mistake("username", "too_long");
    app.try_sign_in("i.vetrova\0", PASSWORD)
        .await
        .expect_mistake("username", "control_character");
    app.try_sign_in("i.vetrova", &"я".repeat(201))
        .await
        .expect_mistake("password", "too_long");
}

#[tokio::test]
async fn somebody_whose_address_is_not_confirmed_does_not_get_in() {
    let app = TestApp::start().await;
    let body = app.registration(TEACHER, "14").await;
    app.client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);

    let problem = app
        .try_sign_in(TEACHER.username, PASSWORD)
        .await
        .expect_problem(401, "wrong_credentials");

    assert!(
        problem["detail"]
            .as_str()
            .unwrap()
            .contains("подтвердите адрес")
    );
}

#[tokio::test]
async fn a_blocked_person_with_the_right_password_is_told_so() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let teacher = app.teacher(TEACHER, "14").await;
    let me = teacher.get("/me").await.expect(200);
    let path = format!("/people/{}/block", me["id"].as_str().unwrap());
    operator.post(&path).if_match(1).await.expect(200);

    app.try_sign_in(TEACHER.username, PASSWORD)
        .await
        .expect_problem(401, "account_blocked");
    app.try_sign_in(TEACHER.username, "три лисы у реки")
        .await
        .expect_problem(401, "wrong_credentials");
}

#[tokio::test]
async fn the_cookie_is_kept_from_scripts_and_other_sites() {
    let app = TestApp::start().await;
    app.operator().await;

    let answer = app.try_sign_in(OPERATOR.username, PASSWORD).await;

    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("rt="), "{cookie}");
    for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(
        !cookie.contains("Max-Age") && !cookie.contains("Expires"),
        "goes with the browser: {cookie}"
    );
    assert!(
        !answer
            .text()
            .contains(cookie.split(['=', ';']).nth(1).unwrap()),
        "the token stands in the body"
    );
}

#[tokio::test]
async fn remember_me_keeps_the_cookie_when_the_browser_closes() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let body = json!({ "username": TEACHER.username, "password": PASSWORD, "remember": true });

    let answer = app.client().post("/sessions").json(body).await;

    answer.expect(201);
    assert!(answer.header("set-cookie").contains("Max-Age=2592000"));
}

#[tokio::test]
async fn behind_a_tls_proxy_the_cookie_is_secure_and_bound_to_the_host() {
    let app = TestApp::start_with(|settings| settings.behind_tls_proxy = true).await;
    app.operator().await;

    let answer = app.try_sign_in(OPERATOR.username, PASSWORD).await;

    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-rt="), "{cookie}");
    assert!(cookie.contains("Secure"), "{cookie}");
    assert!(!cookie.contains("Domain"), "{cookie}");
}
