//! The municipal coordinator withdraws a registered application; only an operator registers that.

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use serde_json::{Value, json};

#[tokio::test]
async fn the_whole_way_from_the_reason_to_a_withdrawn_case() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let formed = form_withdrawal(&cast.coordinator, &case, "По состоянию здоровья.").await;
    assert_eq!(formed["withdrawal"]["filer"], COORDINATOR.full_name());
    let sent = send_withdrawal(&cast.coordinator, &formed).await;
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["reason"]),
        ("withdrawal_announced", &json!("По состоянию здоровья."))
    );
    let page = format!("/applications/{}/withdraw/object", id(&case));
    assert_eq!(letter["link"], page);

    act(&cast.coordinator, &sent, "withdrawal/register", Value::Null)
        .await
        .expect_problem(409, "not_now");
    let withdrawn = register_withdrawal(&cast.operator, &sent).await;
    assert_eq!(withdrawn["stage"], "withdrawn");
    let (_, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(letter["filed_by"], "муниципальный координатор");
}

#[tokio::test]
async fn only_a_registered_application_is_withdrawn_by_the_coordinator() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    try_form_withdrawal(&cast.coordinator, &filed, "Увольнение")
        .await
        .expect_problem(409, "wrong_stage");
    let case = register(&cast.coordinator, &filed).await;
    assert!(words(&case["allowed_actions"]).contains(&"generate_withdrawal"));
}

#[tokio::test]
async fn before_it_is_sent_its_reason_form_and_code_are_the_filers_alone() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let formed = form_withdrawal(&cast.coordinator, &case, "Увольнение").await;
    let own = &formed["withdrawal"];
    assert!(own["check_code"].is_string() && own["form_document_id"].is_string());
    for other in [&cast.teacher, &cast.operator] {
        let seen = show(other, &case).await;
        let hidden = &seen["withdrawal"];
        assert_eq!(hidden["state"], "generated");
        for field in ["reason", "check_code", "form_document_id"] {
            assert!(hidden[field].is_null(), "{field}: {hidden}");
        }
        assert!(!seen["history"].to_string().contains("Увольнение"));
        assert!(!column(&seen["documents"], "kind").contains(&"withdrawal_form"));
    }
    let sent = send_withdrawal(&cast.coordinator, &formed).await;
    assert!(sent["withdrawal"]["check_code"].is_null());
    let seen = show(&cast.teacher, &case).await;
    assert_eq!(seen["withdrawal"]["reason"], "Увольнение");
}

#[tokio::test]
async fn a_printed_form_opens_for_its_filer_alone_whatever_its_address() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let period = app.period("2027-01-01").await;
    let expert = app.expert(&cast.coordinator, EXPERT, HERE).await;
    let expert_id = own_id(&expert).await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let case = plan(&cast.coordinator, &case, &period, &[&expert_id]).await;
    let form = |formed: &Value| {
        let document = formed["withdrawal"]["form_document_id"].as_str().unwrap();
        path(formed, &format!("/documents/{document}/content"))
    };
    let formed = form_withdrawal(&cast.coordinator, &case, "Увольнение").await;
    let coordinators = form(&formed);
    cast.coordinator.get(&coordinators).await.expect(200);
    for other in [&cast.teacher, &expert, &cast.operator] {
        other
            .get(&coordinators)
            .await
            .expect_problem(404, "not_found");
        // Nor with a ticket.
        let body = json!({ "path": format!("/api/v1{coordinators}") });
        let ticket = other.post("/tickets").json(body).await.expect(201);
        let url = ticket["url"].as_str().unwrap();
        let opened = app.client().get_anywhere(url).await;
        opened.expect_problem(404, "not_found");
    }
    take_back(&cast.coordinator, &formed).await.expect(200);
    let case = show(&cast.teacher, &case).await;
    let teachers = form(&form_withdrawal(&cast.teacher, &case, "Переезд").await);
    cast.teacher.get(&teachers).await.expect(200);
    for other in [&cast.coordinator, &expert, &cast.operator] {
        other.get(&teachers).await.expect_problem(404, "not_found");
    }
}

/// The coordinator in another browser, acting as the teacher that she is, too.
async fn also_a_teacher(app: &TestApp, coordinator: &Client) -> Client {
    let body = json!({
        "phone": "8 900 000-00-18", "municipality_id": app.municipality(HERE).await,
        "organisation_typed": "МБОУ «Дальняя СОШ»", "position_id": app.position("методист").await,
    });
    let me = coordinator.post("/me/teacher").json(body).await.expect(201);
    let roles = me["roles"].as_array().unwrap();
    let teacher = roles.iter().find(|role| role["role"] == "teacher").unwrap();
    let mut browser = app.sign_in(COORDINATOR.username, PASSWORD).await;
    let body = json!({ "role_id": teacher["id"] });
    let acting = browser.put("/sessions/current/role").json(body).await;
    browser.access_token = acting.expect(200)["access_token"]
        .as_str()
        .map(str::to_owned);
    browser
}

#[tokio::test]
async fn a_coordinator_does_nothing_to_the_own_case_the_operator_does() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let teacher = also_a_teacher(&app, &cast.coordinator).await;
    let case = register(&cast.operator, &file(&teacher).await).await;
    let refused = try_form_withdrawal(&cast.coordinator, &case, "Увольнение").await;
    refused.expect_problem(403, "forbidden");
    let sent = leave(&teacher, &case, "Увольнение").await;
    let seen = show(&cast.coordinator, &sent).await;
    assert_eq!(seen["allowed_actions"], json!([]));
    for verb in ["withdrawal/register", "withdrawal/return"] {
        let body = json!({ "reason_code": "no_signature" });
        act(&cast.coordinator, &sent, verb, body)
            .await
            .expect_problem(403, "forbidden");
    }
    let withdrawn = register_withdrawal(&cast.operator, &sent).await;
    assert_eq!(withdrawn["stage"], "withdrawn");
}

#[tokio::test]
async fn a_coordinator_of_another_municipality_does_not_know_of_it() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let stranger = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let case = leave(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    for verb in ["withdrawal", "withdrawal/register", "withdrawal/return"] {
        act(&stranger, &case, verb, json!({}))
            .await
            .expect_problem(404, "not_found");
    }
    let page = stranger.get("/withdrawals").await.expect(200);
    assert_eq!(page["total"], 0);
}
