use super::{link, scene};
use crate::{
    job::{self, HERE, own_id},
    support::{Answer, TestApp, people::*},
};
use chrono::Duration;
use serde_json::json;

async fn press(app: &TestApp, path: &str, token: &str) -> Answer {
    app.client()
        .post(path)
        .json(json!({ "token": token }))
        .await
}

#[tokio::test]
async fn it_tells_initials_and_login_only_and_looking_changes_nothing() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let token = link(&app, &scene).await;
    for _ in 0..2 {
        let card = press(&app, "/deletions/inspect", &token).await.expect(200);
        assert_eq!(
            card,
            json!({ "initials": "П. А. К.", "username": TEACHER.username, "valid_until": "2026-12-24" })
        );
    }
    app.client()
        .get_anywhere(&format!("/deletion?token={token}"))
        .await;
    app.sign_in(TEACHER.username, PASSWORD).await;
}

#[tokio::test]
async fn it_works_once() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let token = link(&app, &scene).await;
    let (first, second) = tokio::join!(
        press(&app, "/deletions", &token),
        press(&app, "/deletions", &token)
    );
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 404]);
    for path in ["/deletions", "/deletions/inspect"] {
        let problem = press(&app, path, &token)
            .await
            .expect_problem(404, "link_unknown");
        assert_eq!(
            problem["detail"],
            "Ссылка уже использована: регистрационные данные удалены"
        );
    }
}

#[tokio::test]
async fn an_older_link_of_the_same_person_is_used_up_too() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let first = link(&app, &scene).await;
    app.advance(Duration::hours(2));
    let scene = super::Scene {
        coordinator: app.sign_in(COORDINATOR.username, PASSWORD).await,
        teacher: app.sign_in(TEACHER.username, PASSWORD).await,
        ..scene
    };
    let second = link(&app, &scene).await;
    press(&app, "/deletions", &second).await.expect(200);
    press(&app, "/deletions", &first)
        .await
        .expect_problem(404, "link_unknown");
}

#[tokio::test]
async fn it_ends_after_thirty_days() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let token = link(&app, &scene).await;
    app.advance(Duration::days(30));
    let problem = press(&app, "/deletions", &token)
        .await
        .expect_problem(404, "link_unknown");
    assert!(
        problem["detail"]
            .as_str()
            .unwrap()
            .contains("истёк 24.12.2026")
    );
    press(&app, "/deletions", "никакой")
        .await
        .expect_problem(404, "link_unknown");
}

#[tokio::test]
async fn after_filing_the_data_stay() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let token = link(&app, &scene).await;
    job::file(&scene.teacher).await;
    for path in ["/deletions/inspect", "/deletions"] {
        let problem = press(&app, path, &token)
            .await
            .expect_problem(409, "not_now");
        assert!(
            problem["detail"]
                .as_str()
                .unwrap()
                .contains("уже подали заявление")
        );
    }
    app.sign_in(TEACHER.username, PASSWORD).await;
}

#[tokio::test]
async fn an_account_that_got_another_role_meanwhile_stays() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let token = link(&app, &scene).await;
    let mut body = invitation(TEACHER, "expert", Some(app.municipality(HERE).await));
    body["printed_position"] = "учитель".into();
    body["printed_workplace"] = "МБОУ «Заречная СОШ»".into();
    scene
        .operator
        .post("/invitations")
        .json(body)
        .await
        .expect(201);
    let invited = app.token_from_letter(&TEACHER.email()).await;
    scene
        .teacher
        .post("/invitations/accept-as-me")
        .json(json!({ "token": invited }))
        .await
        .expect(200);
    let problem = press(&app, "/deletions", &token)
        .await
        .expect_problem(409, "not_now");
    assert!(problem["detail"].as_str().unwrap().contains("другие роли"));
    own_id(&scene.teacher).await;
}
