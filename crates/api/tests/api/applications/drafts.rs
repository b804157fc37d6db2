//! Drafts: kept on the server, saved field by field, thrown away.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::json;

#[tokio::test]
async fn a_draft_begun_in_one_browser_goes_on_in_another() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let case = answer(&teacher, &case, json!({ "claimed_category": "first" })).await;
    let elsewhere = app.sign_in(TEACHER.username, PASSWORD).await;
    let seen = show(&elsewhere, &case).await;
    assert_eq!(seen["data"]["claimed_category"], "first");
    let finished = answer(
        &elsewhere,
        &seen,
        json!({ "held_category": "none", "form": "remote" }),
    )
    .await;
    let home = teacher.get("/home").await.expect(200);
    assert_eq!(
        (&home["own"][0]["id"], &home["own"][0]["form"]),
        (&finished["id"], &json!("remote"))
    );
    try_answer(&teacher, &case, json!({ "form": "in_person" }))
        .await
        .expect_problem(412, "stale_version");
}

#[tokio::test]
async fn a_new_draft_knows_what_the_profile_knows() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let data = begin(&teacher).await["data"].clone();
    assert_eq!(data["workplace"], "МБОУ «Заречная СОШ»");
    assert_eq!(
        (&data["position"]["name"], &data["subjects"]),
        (&json!("учитель"), &json!("математика"))
    );
    assert_eq!(data["name_genitive"], "Полянской-Ёлкиной Алёны Кузьминичны");
    assert_eq!(
        (&data["phone"], &data["email"]),
        (&json!("+79000000017"), &json!(TEACHER.email()))
    );
}

#[tokio::test]
async fn only_what_is_sent_changes_and_an_answer_can_be_taken_back() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = fill(&teacher).await;
    let held = json!({ "held_category": "highest", "held_until": "2025-05-31", "simplified_grounds": "грамота" });
    let case = answer(&teacher, &case, held).await;
    assert_eq!(case["data"]["claimed_category"], "first");
    let case = answer(
        &teacher,
        &case,
        json!({ "clear": ["held_until", "simplified_grounds"] }),
    )
    .await;
    let data = &case["data"];
    assert!(
        data["held_until"].is_null() && data["simplified_grounds"].is_null(),
        "{data}"
    );
    assert_eq!(column(&case["mistakes"], "field"), ["held_until"]);
}

#[tokio::test]
async fn a_typed_organisation_takes_the_place_of_the_listed_one_and_back() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = fill(&teacher).await;
    let typed = json!({ "organisation_typed": "ЧОУ «Солнышко»" });
    let case = answer(&teacher, &case, typed).await;
    assert_eq!(
        (&case["data"]["workplace"], &case["data"]["organisation_id"]),
        (&json!("ЧОУ «Солнышко»"), &json!(null))
    );
    let listed = app.organisation(HERE, "МАДОУ «Берёзка»").await;
    let case = answer(&teacher, &case, json!({ "organisation_id": listed })).await;
    assert_eq!(
        (
            &case["data"]["workplace"],
            &case["data"]["organisation_typed"]
        ),
        (&json!("МАДОУ «Берёзка»"), &json!(null))
    );
    let case = answer(&teacher, &case, json!({ "clear": ["organisation_id"] })).await;
    assert_eq!(column(&case["mistakes"], "field"), ["organisation_id"]);
}

#[tokio::test]
async fn a_position_without_a_subject_needs_none() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = fill(&teacher).await;
    let case = answer(&teacher, &case, json!({ "clear": ["subjects"] })).await;
    assert_eq!(column(&case["mistakes"], "field"), ["subjects"]);
    let nurse = app.position("воспитатель").await;
    let case = answer(&teacher, &case, json!({ "position_id": nurse })).await;
    assert_eq!(
        (&case["data"]["position_needs_subject"], &case["mistakes"]),
        (&json!(false), &json!([]))
    );
}

#[tokio::test]
async fn bad_answers_are_refused_at_their_fields_and_nothing_is_saved() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = fill(&teacher).await;
    let nobody = "01890000-0000-7000-8000-000000000000";
    let elsewhere = app.organisation(ELSEWHERE, "МБОУ «Лесная СОШ»").await;
    let refused = [
        (
            json!({ "held_until": "1989-12-31" }),
            "held_until",
            "too_early",
        ),
        (
            json!({ "held_until": "2031-11-25" }),
            "held_until",
            "too_late",
        ),
        (
            json!({ "held_until": "2026-02-30" }),
            "held_until",
            "wrong_value",
        ),
        (json!({ "phone": "89" }), "phone", "phone_length"),
        (
            json!({ "name_genitive": "  " }),
            "name_genitive",
            "required",
        ),
        (
            json!({ "subjects": "х".repeat(201) }),
            "subjects",
            "too_long",
        ),
        (
            json!({ "simplified_grounds": "о".repeat(1001) }),
            "simplified_grounds",
            "too_long",
        ),
        (
            json!({ "organisation_typed": "\u{202e}школа" }),
            "organisation_typed",
            "control_character",
        ),
        (json!({ "position_id": nobody }), "position_id", "unknown"),
        (
            json!({ "organisation_id": nobody }),
            "organisation_id",
            "unknown",
        ),
        (
            json!({ "organisation_id": elsewhere }),
            "organisation_id",
            "unknown",
        ),
        (json!({ "form": "by_mail" }), "form", "wrong_value"),
        (
            json!({ "claimed_category": "second" }),
            "claimed_category",
            "wrong_value",
        ),
        (json!({ "stage": "registered" }), "stage", "unknown_field"),
        (json!({ "clear": ["phone"] }), "clear[0]", "wrong_value"),
    ];
    for (change, field, code) in refused {
        let answer = try_answer(&teacher, &case, change.clone()).await;
        assert_eq!(answer.status, 422, "{change}: {}", answer.text());
        answer.mistake(field, code);
    }
    assert_eq!(show(&teacher, &case).await, case);
}

#[tokio::test]
async fn several_mistakes_are_told_at_once() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let change = json!({ "held_until": "1900-01-01", "phone": "нет", "name_genitive": "" });
    let answer = try_answer(&teacher, &case, change).await;
    assert_eq!(answer.json()["errors"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn a_script_in_a_text_is_only_text() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    for evil in [
        "'; DROP TABLE applications; --",
        "<script>alert(1)</script>",
        "%_\\",
        "#read(\"/etc/passwd\")",
    ] {
        let change =
            json!({ "subjects": evil, "organisation_typed": evil, "simplified_grounds": evil });
        let now = show(&teacher, &case).await;
        let saved = answer(&teacher, &now, change).await;
        assert_eq!(
            (&saved["data"]["subjects"], &saved["data"]["workplace"]),
            (&json!(evil), &json!(evil))
        );
    }
}

#[tokio::test]
async fn a_draft_is_thrown_away_until_it_has_a_number() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let case = attach(
        &teacher,
        &case,
        "material",
        "план.pdf",
        crate::support::files::pdf(),
    )
    .await;
    assert!(words(&case["allowed_actions"]).contains(&"delete_draft"));
    let thrown = teacher
        .delete(&path(&case, ""))
        .if_match(version(&case))
        .await;
    thrown.expect(204);
    teacher
        .get(&path(&case, ""))
        .await
        .expect_problem(404, "not_found");
    assert_eq!(teacher.get("/home").await.expect(200)["own"], json!([]));

    let case = fill(&teacher).await;
    let case = generate(&teacher, &case).await;
    let case = act(&teacher, &case, "edit", json!(null)).await.expect(200);
    assert!(!words(&case["allowed_actions"]).contains(&"delete_draft"));
    teacher
        .delete(&path(&case, ""))
        .if_match(version(&case))
        .await
        .expect_problem(409, "wrong_stage");
}

#[tokio::test]
async fn the_school_coordinator_fills_a_draft_on_the_teachers_behalf() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let school = app
        .school_coordinator(
            &cast.coordinator,
            SCHOOL_COORDINATOR,
            HERE,
            "МБОУ «Заречная СОШ»",
        )
        .await;
    let case = begin(&cast.teacher).await;
    let case = answer(&school, &case, first_category()).await;
    let filed = hand_in(&school, &case).await;
    assert_eq!(
        (&filed["stage"], &filed["allowed_actions"]),
        (&json!("submitted"), &json!(["ask"]))
    );
    assert_eq!(filed["history"][0]["actor"], SCHOOL_COORDINATOR.full_name());
    school
        .post("/applications")
        .json(json!({}))
        .await
        .expect_problem(403, "forbidden");
}

#[tokio::test]
async fn only_a_teacher_begins_an_application() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    for who in [&cast.coordinator, &cast.operator] {
        who.post("/applications")
            .json(json!({}))
            .await
            .expect_problem(403, "forbidden");
    }
    app.client()
        .post("/applications")
        .json(json!({}))
        .await
        .expect_problem(401, "session_required");
}
