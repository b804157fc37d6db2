//! Whom to ask: the next level of each role.

use crate::{
    job::{ELSEWHERE, HERE, column},
    support::{Client, TestApp, people::*},
};

async fn names(who: &Client) -> Vec<String> {
    let found = who.get("/help/contacts").await.expect(200);
    column(&found["items"], "full_name")
        .into_iter()
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn each_role_is_told_the_next_level() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, HERE).await;
    app.coordinator(&operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let school = app
        .school_coordinator(&operator, SCHOOL_COORDINATOR, HERE, "МБОУ «Заречная СОШ»")
        .await;
    let expert = app.expert(&operator, EXPERT, HERE).await;
    let teacher = app.teacher(TEACHER, HERE).await;

    assert_eq!(
        names(&teacher).await,
        [SCHOOL_COORDINATOR.full_name(), COORDINATOR.full_name()]
    );
    for who in [&school, &expert] {
        assert_eq!(names(who).await, [COORDINATOR.full_name()]);
    }
    assert_eq!(names(&coordinator).await, [OPERATOR.full_name()]);
    assert!(names(&operator).await.is_empty());
    let found = teacher.get("/help/contacts").await.expect(200);
    assert_eq!(found["items"][1]["work_phone"], "8 (38200) 0-00-00");
}

#[tokio::test]
async fn where_nobody_is_nearer_it_is_the_operator() {
    let app = TestApp::start().await;
    app.operator().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    assert_eq!(names(&teacher).await, [OPERATOR.full_name()]);
}
