//! For whom a case exists.

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use serde_json::{Value, json};

async fn hidden(who: &Client, case: &Value) {
    who.get(&path(case, ""))
        .await
        .expect_problem(404, "not_found");
    let list = who.get("/applications").await.expect(200);
    assert!(
        !column(&list["items"], "id").contains(&id(case)),
        "listed for one who cannot open it"
    );
}

async fn seen(who: &Client, case: &Value) {
    who.get(&path(case, "")).await.expect(200);
    let list = who.get("/applications").await.expect(200);
    assert!(
        column(&list["items"], "id").contains(&id(case)),
        "not in the list of one who may open it"
    );
}

#[tokio::test]
async fn a_draft_is_seen_by_its_teacher_and_their_school_coordinator_alone() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let own = app
        .school_coordinator(
            &cast.coordinator,
            SCHOOL_COORDINATOR,
            HERE,
            "МБОУ «Заречная СОШ»",
        )
        .await;
    let other = app
        .school_coordinator(&cast.coordinator, SECOND_EXPERT, HERE, "МАДОУ «Берёзка»")
        .await;
    let stranger = app.teacher(SECOND_TEACHER, HERE).await;
    let draft = fill(&cast.teacher).await;
    for who in [&cast.teacher, &own] {
        seen(who, &draft).await;
    }
    for who in [&stranger, &other, &cast.coordinator, &cast.operator] {
        hidden(who, &draft).await;
    }
}

#[tokio::test]
async fn a_filed_case_is_seen_in_its_municipality_and_by_the_operator() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let elsewhere = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let filed = file(&cast.teacher).await;
    for who in [&cast.teacher, &cast.coordinator, &cast.operator] {
        seen(who, &filed).await;
    }
    hidden(&elsewhere, &filed).await;
    for verb in ["register", "reject"] {
        act(
            &elsewhere,
            &filed,
            verb,
            json!({ "reason_code": "duplicate" }),
        )
        .await
        .expect_problem(404, "not_found");
    }
}

#[tokio::test]
async fn an_expert_sees_a_case_from_the_moment_they_are_named_until_they_are_not() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let expert = app.expert(&cast.coordinator, EXPERT, HERE).await;
    let other = app.expert(&cast.coordinator, SECOND_EXPERT, HERE).await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    hidden(&expert, &case).await;
    let period = app.period("2027-01-01").await;
    let case = plan(&cast.coordinator, &case, &period, &[&own_id(&expert).await]).await;
    seen(&expert, &case).await;
    hidden(&other, &case).await;
    assert_eq!(
        show(&expert, &case).await["allowed_actions"],
        json!(["attach_conclusion"])
    );
    let case = plan(&cast.coordinator, &case, &period, &[]).await;
    hidden(&expert, &case).await;
}

#[tokio::test]
async fn nobody_registers_their_own_application_in_another_role() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let invitation = invitation(
        TEACHER,
        "municipal_coordinator",
        Some(app.municipality(HERE).await),
    );
    cast.operator
        .post("/invitations")
        .json(invitation)
        .await
        .expect(201);
    let token = app.token_from_letter(&TEACHER.email()).await;
    cast.teacher
        .post("/invitations/accept-as-me")
        .json(json!({ "token": token }))
        .await
        .expect(200);
    let me = cast.teacher.get("/me").await.expect(200);
    let role = me["roles"]
        .as_array()
        .unwrap()
        .iter()
        .find(|role| role["role"] == "municipal_coordinator")
        .unwrap();
    let acting = cast
        .teacher
        .put("/sessions/current/role")
        .json(json!({ "role_id": role["id"] }))
        .await
        .expect(200);
    let mut as_coordinator = cast.teacher.clone();
    as_coordinator.access_token = acting["access_token"].as_str().map(str::to_owned);
    seen(&as_coordinator, &filed).await;
    assert_eq!(
        show(&as_coordinator, &filed).await["allowed_actions"],
        json!([])
    );
    for verb in ["register", "reject"] {
        act(
            &as_coordinator,
            &filed,
            verb,
            json!({ "reason_code": "duplicate" }),
        )
        .await
        .expect_problem(403, "forbidden");
    }
}
