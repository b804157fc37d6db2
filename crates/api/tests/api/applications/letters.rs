//! Letters about a case: queued once, to the right person, their fate on the case.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use chrono::Duration;
use domain::applications::Stage;
use serde_json::{Value, json};

#[tokio::test]
async fn the_teacher_hears_of_filing_and_registration_once_each() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let before = app.letters_to(&TEACHER.email()).await;
    let filed = file(&cast.teacher).await;
    let (_, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(
        (&letter["filed_on"], &letter["review_until"]),
        (&json!("2026-11-24"), &json!("2026-12-24"))
    );
    assert_eq!(letter["link"], format!("/applications/{}", id(&filed)));
    let case = register(&cast.coordinator, &filed).await;
    act(&cast.operator, &filed, "register", Value::Null)
        .await
        .expect_problem(412, "stale_version");
    let letters = app.letters_to(&TEACHER.email()).await;
    assert_eq!(letters[before.len()..], ["filed", "registered"]);
    let (_, letter) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(letter["registration_number"], "14-2026/0001");
    let fates = show(&cast.coordinator, &case).await["letters"].clone();
    assert_eq!(
        column(&fates, "recipient"),
        [TEACHER.email(), TEACHER.email()]
    );
    assert_eq!(column(&fates, "state"), ["queued", "queued"]);
}

/// Three registered cases of one teacher.
async fn three(app: &TestApp, cast: &Cast) -> Vec<Value> {
    let seeder = Seeder::new(app, &cast.teacher, &cast.operator).await;
    let mut cases = Vec::new();
    for name in [
        ["Ивин", "Ян", "Ильич"],
        ["Котов", "Ян", "Ильич"],
        ["Львов", "Ян", "Ильич"],
    ] {
        let id = seeder
            .put(Seed {
                name,
                stage: Stage::Registered,
                ..Seed::default()
            })
            .await;
        cases.push(show(&cast.coordinator, &json!({ "id": id.to_string() })).await);
    }
    cases
}

#[tokio::test]
async fn assignments_of_ten_minutes_are_one_letter_and_later_ones_another() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let [first, second] = app.two_experts(&cast.coordinator).await;
    let cases = three(&app, &cast).await;
    let period = app.period("2027-01-01").await;
    plan(&cast.coordinator, &cases[0], &period, &[&first, &second]).await;
    app.advance(Duration::minutes(9));
    plan(&cast.coordinator, &cases[1], &period, &[&first]).await;
    let assigned = async |who: Who| {
        let letters = app.letters_to(&who.email()).await;
        letters
            .into_iter()
            .filter(|kind| kind == "experts_assigned")
            .count()
    };
    assert_eq!(
        (assigned(EXPERT).await, assigned(SECOND_EXPERT).await),
        (1, 1)
    );
    let (_, letter) = app.latest_letter(&EXPERT.email()).await;
    assert_eq!(
        column(&letter["cases"], "teacher"),
        ["Ивин Ян Ильич", "Котов Ян Ильич"]
    );
    let fates = show(&cast.coordinator, &cases[1]).await["letters"].clone();
    assert_eq!(column(&fates, "recipient"), [EXPERT.email()]);
    assert_eq!(column(&fates, "subject"), ["Вам назначено 2 аттестуемых"]);
    let hers = show(&cast.teacher, &cases[1]).await["letters"].clone();
    assert_eq!(
        hers,
        json!([]),
        "letters to others are not the teacher's to see"
    );

    app.advance(Duration::minutes(2));
    let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
    plan(&coordinator, &cases[2], &period, &[&first]).await;
    assert_eq!(assigned(EXPERT).await, 2);
    let (_, letter) = app.latest_letter(&EXPERT.email()).await;
    assert_eq!(column(&letter["cases"], "teacher"), ["Львов Ян Ильич"]);
}

#[tokio::test]
async fn planning_the_same_experts_again_writes_to_nobody() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let [first, second] = app.two_experts(&cast.coordinator).await;
    let case = three(&app, &cast).await.remove(0);
    let case = plan(
        &cast.coordinator,
        &case,
        &app.period("2027-01-01").await,
        &[&first],
    )
    .await;
    app.advance(Duration::minutes(11));
    let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
    let before = app.letters_to(&EXPERT.email()).await;
    plan(
        &coordinator,
        &case,
        &app.period("2027-03-01").await,
        &[&second, &first],
    )
    .await;
    assert_eq!(app.letters_to(&EXPERT.email()).await, before);
    assert_eq!(
        app.letters_to(&SECOND_EXPERT.email()).await.last().unwrap(),
        "experts_assigned"
    );
}

#[tokio::test]
async fn an_expert_who_is_taken_off_hears_of_it() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let [first, second] = app.two_experts(&cast.coordinator).await;
    let case = three(&app, &cast).await.remove(0);
    let period = app.period("2027-01-01").await;
    let case = plan(&cast.coordinator, &case, &period, &[&first, &second]).await;
    app.advance(Duration::minutes(11));
    let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
    plan(&coordinator, &case, &period, &[&second]).await;
    let (kind, letter) = app.latest_letter(&EXPERT.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["teacher"]),
        ("plan_changed", &json!("Ивин Ян Ильич"))
    );
    assert_eq!(
        app.letters_to(&SECOND_EXPERT.email()).await.last().unwrap(),
        "experts_assigned"
    );
}

#[tokio::test]
async fn an_expert_taken_off_before_the_letter_went_hears_nothing_of_that_case() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let [first, _] = app.two_experts(&cast.coordinator).await;
    let cases = three(&app, &cast).await;
    let period = app.period("2027-01-01").await;
    let taken = plan(&cast.coordinator, &cases[0], &period, &[&first]).await;
    plan(&cast.coordinator, &cases[1], &period, &[&first]).await;
    plan(&cast.coordinator, &taken, &period, &[]).await;
    let (kind, letter) = app.latest_letter(&EXPERT.email()).await;
    assert_eq!(
        (kind.as_str(), column(&letter["cases"], "teacher")),
        ("experts_assigned", vec!["Котов Ян Ильич"])
    );
}
