use crate::support::{TestApp, people::*};

#[tokio::test]
async fn after_signing_out_the_token_and_the_cookie_are_worth_nothing_at_once() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    operator.get("/me").await.expect(200);

    let answer = operator
        .delete("/sessions/current")
        .header("X-Attestation-Client", "spa")
        .await;

    answer.expect(204);
    let cookie = answer.header("set-cookie");
    assert!(
        cookie.starts_with("rt=;") && cookie.contains("Max-Age=0"),
        "{cookie}"
    );
    operator
        .get("/me")
        .await
        .expect_problem(401, "session_required");
    operator
        .try_refresh()
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn signing_out_here_leaves_another_browser_signed_in() {
    let app = TestApp::start().await;
    let here = app.operator().await;
    let there = app.sign_in(OPERATOR.username, PASSWORD).await;

    here.delete("/sessions/current")
        .header("X-Attestation-Client", "spa")
        .await
        .expect(204);

    there.get("/me").await.expect(200);
}

#[tokio::test]
async fn nobody_signs_out_without_a_session() {
    let app = TestApp::start().await;

    let answer = app
        .client()
        .delete("/sessions/current")
        .header("X-Attestation-Client", "spa")
        .await;

    answer.expect_problem(401, "session_required");
}

#[tokio::test]
async fn a_second_server_knows_of_the_sign_out_at_once() {
    let mut app = TestApp::start().await;
    let operator = app.operator().await;
    let elsewhere = operator.moved_to(&app.start_another_server().await);
    elsewhere.get("/me").await.expect(200);

    operator
        .delete("/sessions/current")
        .header("X-Attestation-Client", "spa")
        .await
        .expect(204);

    elsewhere
        .get("/me")
        .await
        .expect_problem(401, "session_required");
}
