//! After an approval the teacher hears when dates or experts are others.

use super::stage::Stage;
use crate::{job::*, support::people::*};
use serde_json::{Value, json};

const KIND: &str = "plan_changed_teacher";

async fn told(stage: &Stage) -> usize {
    let letters = stage.app.letters_to(&TEACHER.email()).await;
    letters.iter().filter(|kind| *kind == KIND).count()
}

async fn letter(stage: &Stage) -> Value {
    let (kind, letter) = stage.app.latest_letter(&TEACHER.email()).await;
    assert_eq!(kind, KIND);
    letter
}

#[tokio::test]
async fn another_expert_of_an_approved_schedule_is_named_to_the_teacher() {
    let stage = Stage::ready().await;
    stage.send().await;
    stage.approve().await;
    let case = stage.first().await;
    let one = [stage.experts[1].as_str()];
    let case = plan(&stage.cast.operator, &case, &stage.period, &one).await;
    let letter = letter(&stage).await;
    assert_eq!(
        (&letter["period"], &letter["starts_on"]),
        (&json!("январь-февраль 2027"), &json!("2027-01-11"))
    );
    let experts = words(&letter["experts"]);
    assert_eq!(experts.len(), 1);
    assert!(
        experts[0].starts_with(&SECOND_EXPERT.full_name()),
        "{experts:?}"
    );
    assert_eq!(letter["link"], format!("/applications/{}", id(&case)));
    // Saved once more as it is: nothing to tell.
    plan(&stage.cast.operator, &case, &stage.period, &one).await;
    assert_eq!(told(&stage).await, 1);
}

#[tokio::test]
async fn another_start_alone_or_for_several_at_once_is_told_too() {
    let stage = Stage::ready().await;
    stage.send().await;
    stage.approve().await;
    let case = stage.first().await;
    let experts: Vec<&str> = stage.experts.iter().map(String::as_str).collect();
    let mut later = plan_of(&stage.period, &experts);
    later["starts_on"] = json!("2027-01-18");
    let case = try_plan(&stage.cast.operator, &case, later)
        .await
        .expect(200);
    assert_eq!(letter(&stage).await["starts_on"], "2027-01-18");
    let next = stage.app.period("2027-02-01").await;
    let body = json!({
        "period_id": next,
        "items": [{ "id": id(&case), "version": version(&case) }],
    });
    let done = stage.cast.operator.post("/plans/period").json(body).await;
    assert_eq!(done.expect(200)["planned"], 1);
    assert_eq!(letter(&stage).await["period"], "февраль-март 2027");
    assert_eq!(told(&stage).await, 2);
}

#[tokio::test]
async fn before_an_approval_and_after_a_reopening_nothing_is_told_the_approval_does_it() {
    let stage = Stage::ready().await;
    let experts: Vec<&str> = stage.experts.iter().map(String::as_str).collect();
    let mut later = plan_of(&stage.period, &experts);
    later["starts_on"] = json!("2027-01-18");
    let case = try_plan(&stage.cast.coordinator, &stage.first().await, later)
        .await
        .expect(200);
    stage.send().await;
    stage.approve().await;
    stage.reopen("Замена специалиста").await;
    let case = stage.case(&case).await;
    plan(
        &stage.cast.coordinator,
        &case,
        &stage.period,
        &[&stage.experts[1]],
    )
    .await;
    assert_eq!(told(&stage).await, 0);
}
