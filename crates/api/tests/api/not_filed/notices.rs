use super::{rows, scene, send};
use crate::{
    job::{self, ELSEWHERE, HERE, column, own_id},
    support::{TestApp, people::*},
};
use serde_json::json;

#[tokio::test]
async fn a_reminder_is_previewed_sent_and_shown_in_the_list() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let id = own_id(&scene.teacher).await;
    let body = json!({ "kind": "reminder", "person_id": id });
    let preview = scene
        .coordinator
        .post("/notices/preview")
        .json(body)
        .await
        .expect(200);
    assert_eq!(preview["recipient"], TEACHER.email());
    let sent = send(&scene.coordinator, "reminder", &[&id]).await;
    assert_eq!(
        (&sent["sent"], &sent["rows"][0]["skipped"]),
        (&json!(1), &json!(null))
    );

    let (kind, content) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(kind, "filing_reminder");
    let letter: mail::Letter = serde_json::from_value(content).unwrap();
    let rendered = letter.render(&app.state.settings.base_url);
    assert_eq!(preview["text"], rendered.text);
    assert_eq!(preview["subject"], rendered.subject);
    let row = &rows(&scene.coordinator, "").await[0];
    assert_eq!(row["notices"], 1);
    assert_eq!(row["last_notice"]["kind"], "reminder");
    assert_eq!(row["last_notice"]["state"], "queued");
    assert_eq!(row["last_notice"]["sent_by"], COORDINATOR.full_name());
}

#[tokio::test]
async fn each_row_has_its_answer() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let second = app.teacher(SECOND_TEACHER, HERE).await;
    job::file(&second).await;
    let elsewhere = app.teacher(THIRD_TEACHER, ELSEWHERE).await;
    let ids = [
        own_id(&scene.teacher).await,
        own_id(&second).await,
        own_id(&elsewhere).await,
        "01a20ddd-8483-75a4-b45b-a5efeb7b0899".to_owned(),
    ];
    let chosen: Vec<&str> = [&ids[0], &ids[0], &ids[1], &ids[2], &ids[3]]
        .map(String::as_str)
        .to_vec();
    let sent = send(&scene.coordinator, "reminder", &chosen).await;
    assert_eq!(sent["sent"], 1);
    assert_eq!(
        column(&sent["rows"], "skipped"),
        ["", "twice", "filed", "not_yours", "not_yours"]
    );
    assert_eq!(sent["rows"][2]["full_name"], SECOND_TEACHER.full_name());
    assert!(sent["rows"][3]["full_name"].is_null());

    let again = send(&scene.coordinator, "reminder", &chosen[..1]).await;
    assert_eq!(column(&again["rows"], "skipped"), ["just_sent"]);
    let letters = app.letters_to(&TEACHER.email()).await;
    assert_eq!(
        letters
            .iter()
            .filter(|kind| *kind == "filing_reminder")
            .count(),
        1
    );
}

#[tokio::test]
async fn whoever_has_other_roles_gets_no_link_that_deletes() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let expert = app.expert(&scene.operator, EXPERT, HERE).await;
    let profile = json!({
        "phone": "8 900 000-00-18", "municipality_id": app.municipality(HERE).await,
        "organisation_typed": "МБОУ «Дальняя СОШ»", "position_id": app.position("методист").await,
    });
    expert.post("/me/teacher").json(profile).await.expect(201);
    let id = own_id(&expert).await;
    let sent = send(&scene.coordinator, "deletion_link", &[&id]).await;
    assert_eq!(column(&sent["rows"], "skipped"), ["other_roles"]);
    scene
        .coordinator
        .post("/notices/preview")
        .json(json!({ "kind": "deletion_link", "person_id": id }))
        .await
        .expect_problem(409, "not_now");
    assert_eq!(
        send(&scene.coordinator, "reminder", &[&id]).await["sent"],
        1
    );
}

#[tokio::test]
async fn between_one_and_two_hundred_are_chosen() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let id = own_id(&scene.teacher).await;
    for ids in [vec![], vec![id; 201]] {
        let body = json!({ "kind": "reminder", "person_ids": ids });
        scene
            .coordinator
            .post("/notices")
            .json(body)
            .await
            .expect_mistake("person_ids", "out_of_range");
    }
}
