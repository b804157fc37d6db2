use crate::support::{TestApp, people::*};
use chrono::Duration;
use serde_json::json;

#[tokio::test]
async fn the_answer_does_not_tell_whether_an_address_is_known() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;

    let known = app
        .client()
        .post("/password-resets")
        .json(json!({ "email": TEACHER.email() }))
        .await;
    let unknown = app
        .client()
        .post("/password-resets")
        .json(json!({ "email": "nobody@example.ru" }))
        .await;
    let nonsense = app
        .client()
        .post("/password-resets")
        .json(json!({ "email": "nonsense" }))
        .await;

    assert_eq!(known.expect(202), unknown.expect(202));
    assert_eq!(known.expect(202), nonsense.expect(202));
    assert!(app.letters_to("nobody@example.ru").await.is_empty());
}

#[tokio::test]
async fn the_letter_names_the_login_and_leads_to_a_new_password() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;

    let body = json!({ "email": " A.Polyanskaya@Example.ru " });
    app.client()
        .post("/password-resets")
        .json(body)
        .await
        .expect(202);

    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(kind, "password_reset");
    let text = letter.to_string();
    assert!(text.contains(r#""a.polyanskaya""#), "{text}");
    assert!(text.contains("/reset?token="), "{text}");
    // Two hours after noon in Tomsk.
    assert!(text.contains("2026-11-24T14:00:00"), "{text}");
}

#[tokio::test]
async fn a_login_instead_of_an_address_works_too() {
    let app = TestApp::start().await;
    app.teacher(TEACHER, "14").await;

    app.client()
        .post("/password-resets")
        .json(json!({ "email": TEACHER.username }))
        .await
        .expect(202);

    assert_eq!(
        app.latest_letter(&TEACHER.email()).await.0,
        "password_reset"
    );
}

#[tokio::test]
async fn a_blocked_person_gets_no_letter_and_the_same_answer() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let teacher = app.teacher(TEACHER, "14").await;
    let id = teacher.get("/me").await.expect(200)["id"]
        .as_str()
        .unwrap()
        .to_owned();
    operator
        .post(&format!("/people/{id}/block"))
        .if_match(1)
        .await
        .expect(200);

    app.client()
        .post("/password-resets")
        .json(json!({ "email": TEACHER.email() }))
        .await
        .expect(202);

    assert_eq!(
        app.letters_to(&TEACHER.email()).await,
        ["email_confirmation"]
    );
}

#[tokio::test]
async fn a_mailbox_gets_at_most_five_letters_an_hour() {
    let app = TestApp::start().await;
    app.operator().await;
    let ask = async |typed: &str| {
        app.client()
            .post("/password-resets")
            .json(json!({ "email": typed }))
            .await
            .expect(202)
    };

    for typed in [
        "i.vetrova@example.ru",
        "I.Vetrova@example.ru",
        "i.vetrova",
        "I.VETROVA",
    ] {
        ask(typed).await;
        ask(typed).await;
    }
    assert_eq!(app.letters_to(&OPERATOR.email()).await.len(), 5);

    app.advance(Duration::hours(1));
    ask(&OPERATOR.email()).await;
    assert_eq!(app.letters_to(&OPERATOR.email()).await.len(), 6);
}

#[tokio::test]
async fn endless_and_unprintable_addresses_are_refused_at_the_field() {
    let app = TestApp::start().await;

    let endless = json!({ "email": "я".repeat(5000) });
    app.client()
        .post("/password-resets")
        .json(endless)
        .await
        .expect_mistake("email", "too_long");
    let unprintable = json!({ "email": "a\u{0}@example.ru" });
    app.client()
        .post("/password-resets")
        .json(unprintable)
        .await
        .expect_mistake("email", "control_character");
    app.client()
        .post("/password-resets")
        .json(json!({ "email": "" }))
        .await
        .expect_mistake("email", "required");
    app.client()
        .post("/password-resets")
        .json(json!({}))
        .await
        .expect_mistake("email", "required");
}
