use crate::support::{TestApp, people::*};
use chrono::Duration;

#[tokio::test]
async fn the_page_gets_a_fresh_token_and_goes_on() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    app.advance(Duration::seconds(1));
    let refreshed = operator.refreshed().await;

    assert_ne!(refreshed.access_token, operator.access_token);
    assert_ne!(refreshed.cookie, operator.cookie);
    let me = refreshed.get("/me").await.expect(200);
    assert_eq!(me["username"], OPERATOR.username);
}

#[tokio::test]
async fn two_tabs_that_refresh_at_once_get_the_same_cookie_each() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    let (first, second) = tokio::join!(operator.try_refresh(), operator.try_refresh());

    first.expect(200);
    second.expect(200);
    assert!(first.cookie().is_some());
    assert_eq!(first.cookie(), second.cookie());
    assert_ne!(first.cookie(), operator.cookie);
}

#[tokio::test]
async fn a_tab_that_is_late_by_less_than_half_a_minute_gets_the_same_cookie() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let first = operator.refreshed().await;

    app.advance(Duration::seconds(29));
    let second = operator.refreshed().await;

    assert_eq!(first.cookie, second.cookie);
    second.get("/me").await.expect(200);
    assert!(app.letters_to(&OPERATOR.email()).await.is_empty());
}

#[tokio::test]
async fn without_the_header_of_our_own_page_nothing_is_refreshed() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    operator
        .post("/sessions/refresh")
        .await
        .expect_problem(403, "forbidden");

    let other_site = operator
        .post("/sessions/refresh")
        .header("X-Attestation-Client", "spa")
        .header("Sec-Fetch-Site", "cross-site");
    other_site.await.expect_problem(403, "forbidden");
    operator.try_refresh().await.expect(200);
}

#[tokio::test]
async fn without_a_cookie_or_with_an_invented_one_there_is_no_session() {
    let app = TestApp::start().await;
    let mut nobody = app.client();

    nobody
        .try_refresh()
        .await
        .expect_problem(401, "session_required");
    nobody.cookie = Some("rt=invented".to_owned());
    nobody
        .try_refresh()
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn the_role_that_was_chosen_stays_after_a_refresh() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    let mut expert_too = invitation(COORDINATOR, "expert", Some(app.municipality("14").await));
    expert_too["printed_position"] = "учитель химии".into();
    expert_too["printed_workplace"] = "МБОУ «Заречная СОШ»".into();
    operator
        .post("/invitations")
        .json(expert_too)
        .await
        .expect(201);
    let token = serde_json::json!({ "token": app.token_from_letter(&COORDINATOR.email()).await });
    let me = coordinator
        .post("/invitations/accept-as-me")
        .json(token)
        .await
        .expect(200);
    let role = me["roles"]
        .as_array()
        .unwrap()
        .iter()
        .find(|role| role["role"] == "expert")
        .unwrap()
        .clone();
    coordinator
        .put("/sessions/current/role")
        .json(serde_json::json!({ "role_id": role["id"] }))
        .await
        .expect(200);

    let refreshed = coordinator.refreshed().await;

    assert_eq!(
        refreshed.get("/me").await.expect(200)["acting"]["role"],
        "expert"
    );
}
