//! From the form to the approved schedule.

use crate::{job::*, support::TestApp};
use serde_json::{Value, json};

#[tokio::test]
async fn an_application_goes_from_an_empty_form_to_the_approved_schedule() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let [first, second] = app.two_experts(&cast.coordinator).await;

    let draft = begin(&cast.teacher).await;
    assert_eq!(draft["stage"], "draft");
    let draft = answer(&cast.teacher, &draft, first_category()).await;
    assert_eq!(draft["mistakes"], json!([]));
    let printed = generate(&cast.teacher, &draft).await;
    assert_eq!(
        (&printed["stage"], &printed["case_number"]),
        (&json!("generated"), &json!("АТ-2026-00001"))
    );
    let scanned = attach(
        &cast.teacher,
        &printed,
        "signed_scan",
        "скан.jpg",
        crate::support::files::jpg(),
    )
    .await;
    let body = json!({ "check_code": code(&printed) });
    let filed = act(&cast.teacher, &scanned, "submit", body)
        .await
        .expect(200);
    assert_eq!(
        (&filed["stage"], &filed["filed_on"]),
        (&json!("submitted"), &json!("2026-11-24"))
    );
    assert_eq!(filed["review_until"], "2026-12-24");

    let seen = show(&cast.coordinator, &filed).await;
    assert_eq!(
        (&seen["code_check"], words(&seen["allowed_actions"])),
        (
            &json!("fits"),
            vec![
                "check",
                "change_route",
                "return_for_correction",
                "register",
                "reject",
                "ask"
            ]
        )
    );
    let registered = register(&cast.coordinator, &seen).await;
    assert_eq!(registered["registration_number"], "14-2026/0001");
    let period = app.period("2027-01-01").await;
    let planned = plan(&cast.coordinator, &registered, &period, &[&first, &second]).await;
    assert_eq!(planned["starts_on"], "2027-01-11");
    assert_eq!(column(&planned["experts"], "person_id"), [first, second]);

    let address = format!("/schedules/{}/{period}", app.municipality(HERE).await);
    let schedule = cast.coordinator.get(&address).await;
    let sent = cast
        .coordinator
        .post(&format!("{address}/send"))
        .if_match(schedule.version())
        .json(json!({}))
        .await;
    assert_eq!(sent.expect(200)["state"], "sent");
    let approved = cast
        .operator
        .post(&format!("{address}/approve"))
        .if_match(sent.version())
        .await
        .expect(200);
    assert_eq!(
        (&approved["state"], &approved["versions"][0]["number"]),
        (&json!("approved"), &json!(1))
    );

    let case = show(&cast.teacher, &planned).await;
    assert_eq!(case["schedule_state"], "approved");
    let steps: Vec<&Value> = case["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| &step["state"])
        .collect();
    assert_eq!(
        steps,
        ["done", "done", "done", "done", "current", "ahead", "ahead"]
    );
}

#[tokio::test]
async fn the_operators_route_has_no_schedule_and_is_registered_by_the_operator() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let draft = fill_simplified(&cast.teacher).await;
    assert_eq!(
        (&draft["route"], &draft["mistakes"]),
        (&json!("operator"), &json!([]))
    );
    let filed = hand_in(&cast.teacher, &draft).await;

    let seen = show(&cast.coordinator, &filed).await;
    assert_eq!(
        words(&seen["allowed_actions"]),
        [
            "check",
            "mark_verified",
            "return_for_correction",
            "reject",
            "ask"
        ]
    );
    act(&cast.coordinator, &seen, "register", Value::Null)
        .await
        .expect_problem(403, "forbidden");

    let registered = register(&cast.operator, &filed).await;
    assert_eq!(registered["registration_number"], "14-2026/0001");
    assert_eq!(registered["steps"][3]["state"], "skipped");
    let period = app.period("2027-01-01").await;
    for who in [&cast.coordinator, &cast.operator] {
        try_plan(who, &registered, plan_of(&period, &[]))
            .await
            .expect_problem(403, "forbidden");
    }
}

#[tokio::test]
async fn a_coordinator_may_still_reject_on_the_operators_route() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let draft = fill_simplified(&cast.teacher).await;
    let filed = hand_in(&cast.teacher, &draft).await;
    let rejected = reject(&cast.coordinator, &filed, "no_signature", None).await;
    assert_eq!(rejected["stage"], "rejected");
}
