//! «Подать заново»: a copy of a rejected application.

use crate::{
    job::*,
    support::{TestApp, files, people::*},
};
use serde_json::json;

#[tokio::test]
async fn filing_again_brings_answers_and_documents_along_but_no_number_and_no_scan() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let draft = fill_simplified(&cast.teacher).await;
    let link = json!({ "title": "Урок", "url": "https://example.ru/urok" });
    cast.teacher
        .post(&path(&draft, "/links"))
        .if_match(version(&draft))
        .json(link)
        .await
        .expect(201);
    let draft = show(&cast.teacher, &draft).await;
    let filed = hand_in(&cast.teacher, &draft).await;
    let rejected = reject(&cast.operator, &filed, "errors_in_data", None).await;
    let body = json!({ "copy_of": id(&rejected) });
    let copy = cast
        .teacher
        .post("/applications")
        .json(body)
        .await
        .expect(201);
    assert_eq!(
        (&copy["stage"], &copy["copy_of"], &copy["case_number"]),
        (&json!("draft"), &rejected["id"], &json!(null))
    );
    assert_eq!(
        (&copy["data"], &copy["route"], &copy["mistakes"]),
        (&rejected["data"], &json!("operator"), &json!([]))
    );
    assert_eq!(
        column(&copy["documents"], "kind"),
        ["presentation", "awards", "attestation_sheet", "link"]
    );
    let file = id(&copy["documents"][0]);
    let bytes = cast
        .teacher
        .get(&path(&copy, &format!("/documents/{file}/content")))
        .await;
    assert_eq!(bytes.bytes, files::pdf());
    let filed = hand_in(&cast.teacher, &copy).await;
    assert_eq!(filed["case_number"], "АТ-2026-00002");
}

#[tokio::test]
async fn only_ones_own_rejected_application_is_copied() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let stranger = app.teacher(SECOND_TEACHER, HERE).await;
    let filed = file(&cast.teacher).await;
    let again = |case: &serde_json::Value| json!({ "copy_of": id(case) });
    cast.teacher
        .post("/applications")
        .json(again(&filed))
        .await
        .expect_problem(409, "wrong_stage");
    let rejected = reject(&cast.coordinator, &filed, "duplicate", None).await;
    let refused = stranger.post("/applications").json(again(&rejected)).await;
    refused.expect_mistake("copy_of", "unknown");
    let nothing = json!({ "copy_of": "01890000-0000-7000-8000-000000000000" });
    cast.teacher
        .post("/applications")
        .json(nothing)
        .await
        .expect_mistake("copy_of", "unknown");
}
