use crate::support::{TestApp, people::*};
use persistence::people as accounts;
use serde_json::json;

#[tokio::test]
async fn a_teacher_registers_confirms_the_address_and_signs_in() {
    let app = TestApp::start().await;
    let body = app.registration(TEACHER, "14").await;

    let accepted = app
        .client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);

    assert_eq!(
        accepted["message"],
        "Мы отправили письмо. Перейдите по ссылке из него, чтобы завершить регистрацию"
    );
    let token = app.token_from_letter(&TEACHER.email()).await;
    let confirmed = app
        .client()
        .post("/registrations/confirm")
        .json(json!({ "token": token }))
        .await
        .expect(201);
    assert_eq!(
        confirmed["message"],
        "Адрес подтверждён. Войдите с именем пользователя a.polyanskaya"
    );
    let me = app
        .sign_in(TEACHER.username, PASSWORD)
        .await
        .get("/me")
        .await
        .expect(200);
    assert_eq!(me["surname"], "Полянская-Ёлкина");
    assert_eq!(me["phone"], "+79000000017");
    assert_eq!(me["municipality"]["name"], "Молчановский район");
    assert_eq!(me["organisation"]["name"], "МБОУ «Заречная СОШ»");
    assert_eq!(me["position"]["name"], "учитель");
    assert_eq!(me["subjects"], "математика");
    assert_eq!(me["acting"]["role"], "teacher");
}

#[tokio::test]
async fn the_letter_greets_by_name_and_says_until_when_its_link_works() {
    let app = TestApp::start().await;
    let body = app.registration(TEACHER, "14").await;

    app.client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);

    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(kind, "email_confirmation");
    let text = letter.to_string();
    assert!(text.contains("Алёна Кузьминична"), "{text}");
    // Noon in Tomsk, three days later.
    assert!(text.contains("2026-11-27T12:00:00"), "{text}");
    assert!(!text.contains(PASSWORD), "{text}");
}

#[tokio::test]
async fn before_the_link_is_followed_there_is_no_account() {
    let app = TestApp::start().await;
    let body = app.registration(TEACHER, "14").await;

    app.client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);

    let found = accounts::find_by_login(&app.state.database.reader(), &TEACHER.email())
        .await
        .unwrap();
    assert_eq!(found, None);
}

#[tokio::test]
async fn a_known_address_gets_the_same_answer_a_letter_and_no_second_account() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let mut known = app.registration(TEACHER, "14").await;
    known["username"] = "another.login".into();
    known["email"] = "A.Polyanskaya@Example.RU".into();
    let unknown = app.registration(SECOND_TEACHER, "14").await;

    let to_known = app.client().post("/registrations").json(known).await;
    let to_unknown = app.client().post("/registrations").json(unknown).await;

    assert_eq!(to_known.expect(202), to_unknown.expect(202));
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(kind, "account_exists");
    assert!(
        letter.to_string().contains(TEACHER.username),
        "the letter names the login: {letter}"
    );
    app.try_sign_in("another.login", PASSWORD).await.expect(401);
    // The link of that letter sets a new password; it confirms nothing.
    let token = app.token_from_letter(&TEACHER.email()).await;
    let confirm = app
        .client()
        .post("/registrations/confirm")
        .json(json!({ "token": token }))
        .await;
    confirm.expect_problem(404, "link_unknown");
}

#[tokio::test]
async fn a_taken_login_is_not_told_before_the_address_is_confirmed() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;
    let mut body = app.registration(SECOND_TEACHER, "14").await;
    body["username"] = TEACHER.username.into();

    app.client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);

    assert_eq!(
        app.letters_to(&SECOND_TEACHER.email()).await,
        ["email_confirmation"]
    );
}

#[tokio::test]
async fn names_keep_their_letters_and_hyphens() {
    let app = TestApp::start().await;
    let mut body = app.registration(TEACHER, "14").await;
    body["surname"] = "  мамин – сибиряк ".into();
    body["first_name"] = "анна-мария".into();
    body["patronymic"] = "".into();

    app.client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);
    let token = app.token_from_letter(&TEACHER.email()).await;
    app.client()
        .post("/registrations/confirm")
        .json(json!({ "token": token }))
        .await
        .expect(201);

    let me = app
        .sign_in(TEACHER.username, PASSWORD)
        .await
        .get("/me")
        .await
        .expect(200);
    assert_eq!(me["surname"], "Мамин-Сибиряк");
    assert_eq!(me["first_name"], "Анна-Мария");
    assert_eq!(me["patronymic"], json!(null));
}

#[tokio::test]
async fn sixty_registrations_an_hour_from_one_address_are_enough() {
    let app = TestApp::start().await;
    let body = app.registration(TEACHER, "14").await;
    for _ in 0..60 {
        app.client()
            .post("/registrations")
            .json(body.clone())
            .await
            .expect(202);
    }

    let answer = app.client().post("/registrations").json(body.clone()).await;

    answer.expect_problem(429, "too_many_attempts");
    assert_eq!(answer.header("retry-after"), "3600");
    app.advance(chrono::Duration::seconds(3600));
    app.client()
        .post("/registrations")
        .json(body)
        .await
        .expect(202);
}
