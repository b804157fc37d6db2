//! Handing in: the scan and the code.

use crate::{
    job::*,
    support::{TestApp, files, people::*},
};
use serde_json::json;

#[tokio::test]
async fn handing_in_without_a_scan_or_a_code_names_both() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = generate(&teacher, &fill(&teacher).await).await;
    let refused = act(&teacher, &case, "submit", json!({ "check_code": " " })).await;
    refused.expect_mistake("signed_scan", "document_missing");
    refused.expect_mistake("check_code", "required");
}

#[tokio::test]
async fn the_code_of_an_older_form_does_not_count() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let first = generate(&teacher, &fill(&teacher).await).await;
    let draft = act(&teacher, &first, "edit", json!(null)).await.expect(200);
    let second = generate(&teacher, &draft).await;
    let second = attach(&teacher, &second, "signed_scan", "скан.png", files::png()).await;
    let stale = act(
        &teacher,
        &second,
        "submit",
        json!({ "check_code": code(&first) }),
    )
    .await;
    stale.expect_mistake("check_code", "code_differs");
    assert_eq!(show(&teacher, &second).await["stage"], "generated");
    let typed = code(&second).replace('-', " ").to_lowercase();
    let filed = act(&teacher, &second, "submit", json!({ "check_code": typed }))
        .await
        .expect(200);
    assert_eq!(filed["stage"], "submitted");
}

#[tokio::test]
async fn a_new_scan_takes_the_place_of_the_old_one() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = generate(&teacher, &fill(&teacher).await).await;
    let case = attach(&teacher, &case, "signed_scan", "первый.pdf", files::pdf()).await;
    let case = attach(&teacher, &case, "signed_scan", "второй.jpg", files::jpg()).await;
    assert_eq!(
        column(&case["documents"], "kind"),
        ["printed_form", "signed_scan"]
    );
    assert_eq!(
        (
            &case["documents"][1]["title"],
            &case["documents"][1]["form_version"]
        ),
        (&json!("второй.jpg"), &json!(1))
    );
}

#[tokio::test]
async fn a_removed_scan_is_missing_again() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = generate(&teacher, &fill(&teacher).await).await;
    let case = attach(&teacher, &case, "signed_scan", "скан.pdf", files::pdf()).await;
    let scan = id(&case["documents"][1]).to_owned();
    let removed = teacher
        .delete(&path(&case, &format!("/documents/{scan}")))
        .if_match(version(&case))
        .await;
    removed.expect(204);
    let case = show(&teacher, &case).await;
    let refused = act(
        &teacher,
        &case,
        "submit",
        json!({ "check_code": code(&case) }),
    )
    .await;
    refused.expect_mistake("signed_scan", "document_missing");
}

#[tokio::test]
async fn a_filed_application_is_changed_no_more() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let filed = file(&teacher).await;
    assert_eq!(
        filed["allowed_actions"],
        json!(["generate_withdrawal", "ask"])
    );
    try_answer(&teacher, &filed, first_category())
        .await
        .expect_problem(409, "wrong_stage");
    for verb in ["generate", "edit"] {
        act(&teacher, &filed, verb, json!(null))
            .await
            .expect_problem(409, "wrong_stage");
    }
    act(
        &teacher,
        &filed,
        "submit",
        json!({ "check_code": code(&filed) }),
    )
    .await
    .expect_problem(409, "wrong_stage");
    for kind in ["signed_scan", "material"] {
        try_attach(&teacher, &filed, kind, "ещё.pdf", files::pdf())
            .await
            .expect_problem(409, "wrong_stage");
    }
    let scan = id(&filed["documents"][1]);
    let kept = teacher
        .delete(&path(&filed, &format!("/documents/{scan}")))
        .if_match(version(&filed))
        .await;
    kept.expect_problem(409, "wrong_stage");
    assert_eq!(
        show(&teacher, &filed).await["documents"],
        filed["documents"]
    );
}

#[tokio::test]
async fn the_review_ends_thirty_days_after_the_regions_day_of_filing() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = generate(&teacher, &fill(&teacher).await).await;
    let case = attach(&teacher, &case, "signed_scan", "скан.pdf", files::pdf()).await;
    // Half past midnight in Tomsk is still the day before in Greenwich.
    app.advance(chrono::Duration::minutes(12 * 60 + 30));
    let teacher = app.sign_in(TEACHER.username, PASSWORD).await;
    let filed = act(
        &teacher,
        &case,
        "submit",
        json!({ "check_code": code(&case) }),
    )
    .await
    .expect(200);
    assert_eq!(
        (&filed["filed_on"], &filed["review_until"]),
        (&json!("2026-11-25"), &json!("2026-12-25"))
    );
}
