use crate::support::{Answer, TestApp, people::*};
use serde_json::{Value, json};

/// Registers with one field changed.
async fn with(app: &TestApp, field: &str, value: impl Into<Value>) -> Answer {
    let mut body = app.registration(TEACHER, "14").await;
    body[field] = value.into();
    app.client().post("/registrations").json(body).await
}

#[tokio::test]
async fn every_empty_field_is_named_at_once() {
    let app = TestApp::start().await;
    let mut body = app.registration(TEACHER, "14").await;
    for field in [
        "username",
        "password",
        "email",
        "surname",
        "first_name",
        "phone",
        "consent_version",
    ] {
        body[field] = "".into();
    }

    let answer = app.client().post("/registrations").json(body).await;

    for (field, message) in [
        ("username", "Введите имя пользователя"),
        ("password", "Введите пароль"),
        ("email", "Введите адрес электронной почты"),
        ("surname", "Введите фамилию"),
        ("first_name", "Введите имя"),
        ("phone", "Введите номер сотового телефона"),
    ] {
        assert_eq!(answer.expect_mistake(field, "required"), message);
    }
    answer.expect_mistake("consent_version", "consent_required");
    assert!(app.letters_to(&TEACHER.email()).await.is_empty());
}

#[tokio::test]
async fn a_latin_letter_in_a_russian_name_is_shown() {
    let app = TestApp::start().await;

    let message = with(&app, "surname", "Пoлянская")
        .await
        .expect_mistake("surname", "mixed_alphabets");
    assert_eq!(
        message,
        "В фамилии «Пoлянская» буква «o» латинская: замените её русской"
    );
    with(&app, "first_name", "Алёнa")
        .await
        .expect_mistake("first_name", "mixed_alphabets");
    with(&app, "patronymic", "Кyзьминична")
        .await
        .expect_mistake("patronymic", "mixed_alphabets");
}

#[tokio::test]
async fn names_are_russian_and_whole() {
    let app = TestApp::start().await;

    with(&app, "surname", "Polyanskaya")
        .await
        .expect_mistake("surname", "not_cyrillic");
    let layout = with(&app, "first_name", "Fktyf")
        .await
        .expect_mistake("first_name", "wrong_layout");
    assert!(layout.contains("«Алена»"), "{layout}");
    with(&app, "first_name", "А.")
        .await
        .expect_mistake("first_name", "initial_only");
    with(&app, "surname", "Полянская1")
        .await
        .expect_mistake("surname", "bad_character");
    with(&app, "surname", "Полянская--Ёлкина")
        .await
        .expect_mistake("surname", "bad_hyphen");
    with(&app, "surname", "Я".repeat(61))
        .await
        .expect_mistake("surname", "too_long");
    with(&app, "surname", "Поля\u{7}нская")
        .await
        .expect_mistake("surname", "control_character");
}

#[tokio::test]
async fn a_login_of_mixed_alphabets_is_shown() {
    let app = TestApp::start().await;

    let message = with(&app, "username", "аdmin")
        .await
        .expect_mistake("username", "mixed_alphabets");

    assert!(message.contains("«аdmin»"), "{message}");
}

#[tokio::test]
async fn logins_are_short_words() {
    let app = TestApp::start().await;

    with(&app, "username", "ab")
        .await
        .expect_mistake("username", "too_short");
    with(&app, "username", "a".repeat(41))
        .await
        .expect_mistake("username", "too_long");
    with(&app, "username", "a b c")
        .await
        .expect_mistake("username", "bad_character");
    with(&app, "username", "a@b.ru")
        .await
        .expect_mistake("username", "bad_character");
    with(&app, "username", "-abc")
        .await
        .expect_mistake("username", "username_start");
}

#[tokio::test]
async fn guessable_passwords_are_refused() {
    let app = TestApp::start().await;

    let short = with(&app, "password", "семь зн")
        .await
        .expect_mistake("password", "too_short");
    assert_eq!(short, "Введите не меньше 8 знаков");
    with(&app, "password", "я".repeat(201))
        .await
        .expect_mistake("password", "too_long");
    with(&app, "password", "password123")
        .await
        .expect_mistake("password", "password_common");
    with(&app, "password", "йцукенгш")
        .await
        .expect_mistake("password", "password_common");
    with(&app, "password", "моя a.polyanskaya 1")
        .await
        .expect_mistake("password", "password_personal");
    with(&app, "password", "Полянская-Ёлкина!")
        .await
        .expect_mistake("password", "password_personal");
}

#[tokio::test]
async fn addresses_are_checked() {
    let app = TestApp::start().await;

    with(&app, "email", "polyanskaya.example.ru")
        .await
        .expect_mistake("email", "email_at");
    with(&app, "email", "polyanskaya@example")
        .await
        .expect_mistake("email", "email_domain");
    with(&app, "email", ".polyanskaya@example.ru")
        .await
        .expect_mistake("email", "email_local");
    with(&app, "email", "polyan skaya@example.ru")
        .await
        .expect_mistake("email", "email_space");
    with(&app, "email", "роlyanskaya@example.ru")
        .await
        .expect_mistake("email", "mixed_alphabets");
    with(&app, "email", format!("a@{}ru", "example.".repeat(40)))
        .await
        .expect_mistake("email", "too_long");
    with(&app, "email", "a@example.ru\r\nBcc: b@example.ru")
        .await
        .expect_problem(422, "invalid");
}

#[tokio::test]
async fn phones_are_mobile_and_complete() {
    let app = TestApp::start().await;

    with(&app, "phone", "8 900 000-00-1")
        .await
        .expect_mistake("phone", "phone_length");
    with(&app, "phone", "8 3822 00-00-00")
        .await
        .expect_mistake("phone", "phone_not_mobile");
    with(&app, "phone", "8 9OO 000-00-17")
        .await
        .expect_mistake("phone", "bad_character");
    for good in ["+7 (900) 000-00-17", "89000000017", "900 000 00 17"] {
        with(&app, "phone", good).await.expect(202);
    }
}

#[tokio::test]
async fn consent_is_given_to_the_text_in_force() {
    let app = TestApp::start().await;
    let text = app.client().get("/reference/consent").await.expect(200);
    assert_eq!(text["version"], CONSENT);

    let old = with(&app, "consent_version", "2020-01-01")
        .await
        .expect_mistake("consent_version", "consent_required");

    assert_eq!(
        old,
        "Прочитайте согласие на обработку персональных данных и отметьте его"
    );
}

#[tokio::test]
async fn what_is_no_text_or_not_there_is_named_at_its_field() {
    let app = TestApp::start().await;

    with(&app, "surname", json!(5))
        .await
        .expect_mistake("surname", "wrong_value");
    with(&app, "phone", json!(null))
        .await
        .expect_mistake("phone", "wrong_value");
    with(&app, "municipality_id", "14")
        .await
        .expect_mistake("municipality_id", "wrong_value");
    with(&app, "is_operator", json!(true))
        .await
        .expect_mistake("is_operator", "unknown_field");
    app.client()
        .post("/registrations")
        .json(json!({}))
        .await
        .expect_mistake("username", "required");
}
