use crate::support::{TestApp, people::*};

#[tokio::test]
async fn everybody_sees_themselves_with_their_roles_and_scopes() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    let school = app
        .school_coordinator(
            &coordinator,
            SCHOOL_COORDINATOR,
            "14",
            "МБОУ «Заречная СОШ»",
        )
        .await;

    let me = school.get("/me").await;

    assert_eq!(me.version(), 1);
    let me = me.expect(200);
    assert_eq!(me["username"], SCHOOL_COORDINATOR.username);
    assert_eq!(me["roles"].as_array().unwrap().len(), 1);
    assert_eq!(me["acting"], me["roles"][0]);
    assert_eq!(me["acting"]["role"], "school_coordinator");
    assert_eq!(me["acting"]["municipality"]["name"], "Молчановский район");
    assert_eq!(me["acting"]["organisation"]["name"], "МБОУ «Заречная СОШ»");
    assert!(me.get("password_hash").is_none());
}

#[tokio::test]
async fn nobody_is_shown_without_a_session() {
    let app = TestApp::start().await;

    let problem = app
        .client()
        .get("/me")
        .await
        .expect_problem(401, "session_required");

    assert_eq!(
        problem["detail"],
        "Войдите, чтобы продолжить: сеанс не начат или закончился"
    );
}
