//! The order of the checks: 401, 404, 403, 428, 412, 409, 422.

use crate::{
    job::*,
    support::{Client, Request, TestApp, people::*},
};
use serde_json::{Value, json};

/// Every move of a case: method, path after the case, a body that would be good, one that never is.
const MOVES: [(&str, &str, &str, &str); 10] = [
    ("PATCH", "", r#"{"form":"remote"}"#, r#"{"form":1}"#),
    ("DELETE", "", "", ""),
    ("POST", "/generate", "", ""),
    ("POST", "/edit", "", ""),
    (
        "POST",
        "/submit",
        r#"{"check_code":"K7QM-3FXD"}"#,
        r#"{"check_code":1}"#,
    ),
    ("POST", "/register", "", ""),
    (
        "POST",
        "/reject",
        r#"{"reason_code":"duplicate"}"#,
        r#"{"reason_code":"ugly"}"#,
    ),
    (
        "PUT",
        "/plan",
        r#"{"period_id":null}"#,
        r#"{"period_id":"x"}"#,
    ),
    (
        "POST",
        "/links",
        r#"{"title":"Урок","url":"https://example.ru/"}"#,
        r#"{"title":1}"#,
    ),
    ("POST", "/documents", "", ""),
];

fn request(who: &Client, case: &Value, method: &str, rest: &str, body: &str) -> Request {
    let request = who.request(method.parse().unwrap(), &path(case, rest));
    match (rest, body) {
        ("/documents", _) => request.upload("material", "план.pdf", crate::support::files::pdf()),
        (_, "") => request,
        (_, body) => request.body("application/json", body.to_owned()),
    }
}

#[tokio::test]
async fn without_a_session_every_move_asks_to_sign_in_first() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    for (method, rest, _, bad) in MOVES {
        request(&app.client(), &case, method, rest, bad)
            .await
            .expect_problem(401, "session_required");
    }
}

#[tokio::test]
async fn a_case_of_somebody_else_does_not_exist_whatever_is_sent() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let stranger = app.teacher(SECOND_TEACHER, HERE).await;
    let case = begin(&teacher).await;
    for (method, rest, _, bad) in MOVES {
        request(&stranger, &case, method, rest, bad)
            .await
            .expect_problem(404, "not_found");
    }
    let nothing = json!({ "id": "01890000-0000-7000-8000-000000000000" });
    for (method, rest, _, bad) in MOVES {
        request(&teacher, &nothing, method, rest, bad)
            .await
            .expect_problem(404, "not_found");
    }
    teacher
        .get("/applications/not-an-id")
        .await
        .expect_problem(404, "not_found");
}

#[tokio::test]
async fn what_is_not_ones_own_to_do_is_refused_before_the_version_is_asked_for() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    for (method, rest, _, bad) in MOVES {
        let who = if matches!(rest, "/register" | "/reject" | "/plan") {
            &cast.teacher
        } else {
            &cast.coordinator
        };
        request(who, &filed, method, rest, bad)
            .await
            .expect_problem(403, "forbidden");
    }
}

#[tokio::test]
async fn the_version_is_asked_for_then_compared_then_the_stage_then_the_body() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let draft = begin(&cast.teacher).await;
    let filed = file(&cast.teacher).await;
    for (method, rest, _, bad) in MOVES {
        // Each move on a case that stands elsewhere: on the filed one for the teacher's, on a rejected one for the others.
        let (who, case) = match rest {
            "/register" | "/reject" | "/plan" => (&cast.coordinator, &filed),
            "/edit" | "/submit" => (&cast.teacher, &draft),
            _ => (&cast.teacher, &filed),
        };
        let ask = || request(who, case, method, rest, bad);
        ask().await.expect_problem(428, "version_required");
        ask()
            .if_match(version(case) + 1)
            .await
            .expect_problem(412, "stale_version");
        ask()
            .header("If-Match", "\"one\"")
            .await
            .expect_problem(412, "stale_version");
        if !matches!(rest, "/register" | "/reject") {
            ask()
                .if_match(version(case))
                .await
                .expect_problem(409, "wrong_stage");
        }
    }
    let rejected = reject(&cast.coordinator, &filed, "duplicate", None).await;
    for (method, rest, _, bad) in MOVES
        .iter()
        .filter(|(_, rest, ..)| matches!(*rest, "/register" | "/reject"))
    {
        let late = request(&cast.coordinator, &rejected, method, rest, bad)
            .if_match(version(&rejected))
            .await;
        late.expect_problem(409, "wrong_stage");
    }
}

#[tokio::test]
async fn a_bad_body_is_what_is_told_last() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let bad = |body: &str| {
        cast.coordinator
            .post(&path(&filed, "/reject"))
            .if_match(version(&filed))
            .body("application/json", body.to_owned())
    };
    bad(r#"{"reason_code":"ugly"}"#)
        .await
        .expect_mistake("reason_code", "wrong_value");
    bad("{}").await.expect_problem(422, "invalid");
    bad(r#"{"reason_code":"duplicate","approve":true}"#)
        .await
        .expect_mistake("approve", "unknown_field");
    bad(r#"{"reason_code":"#)
        .await
        .expect_problem(400, "malformed_json");
    bad(&format!(
        r#"{{"reason_code":"other","comment":"{}"}}"#,
        "ы".repeat(2001)
    ))
    .await
    .expect_mistake("comment", "too_long");
    let ten_megabytes = bad(&format!(
        r#"{{"comment":"{}"}}"#,
        "x".repeat(10 * 1024 * 1024)
    ))
    .await;
    ten_megabytes.expect_problem(413, "body_too_large");
    let plain = cast
        .coordinator
        .post(&path(&filed, "/reject"))
        .if_match(version(&filed));
    plain
        .body("text/plain", "reason")
        .await
        .expect_problem(415, "wrong_content_type");
    assert_eq!(show(&cast.coordinator, &filed).await["stage"], "submitted");
}
