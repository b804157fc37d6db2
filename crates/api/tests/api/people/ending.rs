//! Ending a role, with its open cases handed over.

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use serde_json::{Value, json};

/// A case that names the expert, and the address of the expert's role.
async fn planned(app: &TestApp, cast: &Cast, expert: &Client) -> (Value, String) {
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let period = app.period("2027-01-01").await;
    let me = expert.get("/me").await.expect(200);
    let (id, grant) = (
        me["id"].as_str().unwrap(),
        me["acting"]["id"].as_str().unwrap(),
    );
    let case = plan(&cast.coordinator, &case, &period, &[id]).await;
    (case, format!("/people/{id}/grants/{grant}"))
}

#[tokio::test]
async fn open_cases_go_to_the_other_expert_at_once() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let leaving = app.expert(&cast.coordinator, EXPERT, HERE).await;
    let staying = app.expert(&cast.coordinator, SECOND_EXPERT, HERE).await;
    let (case, role) = planned(&app, &cast, &leaving).await;
    let ending = cast
        .coordinator
        .get(&format!("{role}/ending"))
        .await
        .expect(200);
    assert_eq!(ending["cases"][0]["case_number"], case["case_number"]);

    let end = format!("{role}/end");
    let body = json!({ "hand_over_to": own_id(&staying).await });
    cast.coordinator
        .post(&end)
        .json(body.clone())
        .await
        .expect(204);
    leaving
        .get("/me")
        .await
        .expect_problem(401, "session_required");
    let now = show(&staying, &case).await;
    assert_eq!(now["experts"][0]["full_name"], SECOND_EXPERT.full_name());
    assert_eq!(now["history"][0]["event"], "hand_over");
    let note = now["history"][0]["note"].as_str().unwrap();
    assert!(note.contains(&EXPERT.full_name()) && note.contains(&SECOND_EXPERT.full_name()));
    assert_eq!(app.latest_letter(&EXPERT.email()).await.0, "role_ended");
    assert_eq!(
        app.latest_letter(&SECOND_EXPERT.email()).await.0,
        "experts_assigned"
    );
    let again = cast.coordinator.post(&end).json(body).await;
    again.expect_problem(404, "not_found");
}

#[tokio::test]
async fn places_are_left_to_the_operator_only_in_so_many_words() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let leaving = app.expert(&cast.coordinator, EXPERT, HERE).await;
    let (case, role) = planned(&app, &cast, &leaving).await;
    let end = |body| cast.coordinator.post(&format!("{role}/end")).json(body);
    end(json!({}))
        .await
        .expect_mistake("hand_over_to", "required");
    end(json!({ "hand_over_to": null })).await.expect(204);
    assert_eq!(show(&cast.coordinator, &case).await["experts"], json!([]));
    let (kind, letter) = app.latest_letter(&OPERATOR.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["cases"][0]["case_number"]),
        ("experts_missing", &case["case_number"])
    );
}

#[tokio::test]
async fn who_is_named_already_or_a_stranger_takes_nothing() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let leaving = app.expert(&cast.coordinator, EXPERT, HERE).await;
    let both = app.expert(&cast.coordinator, SECOND_EXPERT, HERE).await;
    let stranger = app.expert(&cast.operator, OTHER_EXPERT, ELSEWHERE).await;
    let (case, role) = planned(&app, &cast, &leaving).await;
    let period = case["period"]["id"].as_str().unwrap();
    let (first, second) = (own_id(&leaving).await, own_id(&both).await);
    plan(&cast.coordinator, &case, period, &[&first, &second]).await;
    for (to, code) in [
        (second, "already_named"),
        (first, "unknown"),
        (own_id(&stranger).await, "unknown"),
    ] {
        let body = json!({ "hand_over_to": to });
        let answer = cast
            .coordinator
            .post(&format!("{role}/end"))
            .json(body)
            .await;
        answer.expect_mistake("hand_over_to", code);
    }
    leaving.get("/me").await.expect(200);
}

#[tokio::test]
async fn a_teacher_whose_schedule_is_approved_hears_who_comes_instead() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let leaving = app.expert(&cast.coordinator, EXPERT, HERE).await;
    let staying = app.expert(&cast.coordinator, SECOND_EXPERT, HERE).await;
    let (case, role) = planned(&app, &cast, &leaving).await;
    let schedule = format!(
        "/schedules/{}/{}",
        app.municipality(HERE).await,
        case["period"]["id"].as_str().unwrap()
    );
    let note = json!({ "note": "Второго специалиста нет" });
    for (who, verb, body) in [
        (&cast.coordinator, "send", note),
        (&cast.operator, "approve", json!({})),
    ] {
        let seen = who.get(&schedule).await.expect(200);
        let request = who.post(&format!("{schedule}/{verb}"));
        request
            .if_match(version(&seen))
            .json(body)
            .await
            .expect(200);
    }
    let body = json!({ "hand_over_to": own_id(&staying).await });
    let end = format!("{role}/end");
    cast.coordinator.post(&end).json(body).await.expect(204);
    let (kind, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(kind, "plan_changed_teacher");
    assert!(
        letter["experts"]
            .to_string()
            .contains(SECOND_EXPERT.surname)
    );
}

#[tokio::test]
async fn a_case_with_a_conclusion_keeps_an_expert() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let leaving = app.expert(&cast.coordinator, EXPERT, HERE).await;
    let staying = app.expert(&cast.coordinator, SECOND_EXPERT, HERE).await;
    let (case, role) = planned(&app, &cast, &leaving).await;
    let case = conclude(&leaving, &case).await;
    let end = async || {
        let body = json!({ "hand_over_to": null });
        let end = format!("{role}/end");
        cast.coordinator.post(&end).json(body).await
    };
    let words = end().await.mistake("hand_over_to", "no_expert_left");
    assert!(
        words.contains(case["case_number"].as_str().unwrap()),
        "{words}"
    );
    // The operator names a second one, whatever the stage.
    let both = [own_id(&leaving).await, own_id(&staying).await];
    let period = case["period"]["id"].as_str().unwrap();
    let case = show(&cast.operator, &case).await;
    plan(&cast.operator, &case, period, &[&both[0], &both[1]]).await;
    end().await.expect(204);
    let now = show(&staying, &case).await;
    assert_eq!(
        column(&now["experts"], "full_name"),
        [SECOND_EXPERT.full_name()]
    );
    let letters = app.letters_to(&OPERATOR.email()).await;
    assert!(
        !letters.contains(&"experts_missing".to_owned()),
        "{letters:?}"
    );
}

#[tokio::test]
async fn nobody_ends_the_own_role() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let me = operator.get("/me").await.expect(200);
    let path = format!(
        "/people/{}/grants/{}/end",
        me["id"].as_str().unwrap(),
        me["acting"]["id"].as_str().unwrap()
    );
    let answer = operator
        .post(&path)
        .json(json!({ "hand_over_to": null }))
        .await;
    answer.expect_problem(403, "forbidden");
}

#[tokio::test]
async fn a_plan_made_at_the_same_moment_never_names_an_ended_role() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let leaving = app.expert(&cast.coordinator, EXPERT, HERE).await;
    let (case, role) = planned(&app, &cast, &leaving).await;
    let period = case["period"]["id"].as_str().unwrap().to_owned();
    let id = own_id(&leaving).await;
    let another = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let end = cast
        .coordinator
        .post(&format!("{role}/end"))
        .json(json!({ "hand_over_to": null }));
    let (ended, planned) = tokio::join!(
        async { end.await },
        try_plan(&cast.coordinator, &another, plan_of(&period, &[&id])),
    );
    assert!(matches!(ended.status, 204 | 409), "{}", ended.text());
    assert!(matches!(planned.status, 200 | 422), "{}", planned.text());
    if ended.status == 204 {
        let now = show(&cast.coordinator, &another).await;
        assert_eq!(now["experts"], json!([]));
    }
}
