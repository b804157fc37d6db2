//! A form is made outside every transaction: nobody waits for somebody else's.

use crate::{
    job::*,
    support::{Answer, Client, TestApp, people::*},
};
use queue::Queue;
use serde_json::{Value, json};
use tokio::task::JoinSet;

/// An app with one place for typesetting and one to wait for it.
async fn app(typesetting: &Queue) -> TestApp {
    TestApp::start_changed(|_| (), |state| state.typesetting = typesetting.clone()).await
}

/// Two who ask for forms while the only place is held: one is turned away, which proves that the other waits.
async fn one_waits(forms: [(Client, Value); 2]) -> JoinSet<Answer> {
    let mut asked = JoinSet::new();
    for (who, case) in forms {
        asked.spawn(async move { act(&who, &case, "generate", Value::Null).await });
    }
    let turned_away = asked.join_next().await.unwrap().unwrap();
    turned_away.expect_problem(503, "busy");
    assert!(turned_away.header("retry-after").parse::<u64>().unwrap() > 0);
    asked
}

#[tokio::test]
async fn others_write_while_a_form_is_made() {
    let typesetting = Queue::new(1, 1);
    let app = app(&typesetting).await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let other = app.teacher(SECOND_TEACHER, HERE).await;
    let case = fill(&teacher).await;
    let others = begin(&other).await;
    let turn = typesetting.turn().await.unwrap();
    let asking = (teacher.clone(), case.clone());
    let mut waiting = one_waits([asking.clone(), asking]).await;
    let written = answer(&other, &others, json!({ "held_category": "none" })).await;
    assert_eq!(version(&written), version(&others) + 1);
    assert_eq!(show(&teacher, &case).await["stage"], "draft");
    drop(turn);
    let made = waiting.join_next().await.unwrap().unwrap().expect(200);
    assert_eq!(made["stage"], "generated");
}

#[tokio::test]
async fn a_form_of_answers_that_changed_meanwhile_is_not_kept() {
    let typesetting = Queue::new(1, 1);
    let app = app(&typesetting).await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = fill(&teacher).await;
    let turn = typesetting.turn().await.unwrap();
    let asking = (teacher.clone(), case.clone());
    let mut waiting = one_waits([asking.clone(), asking]).await;
    let changed = answer(&teacher, &case, json!({ "claimed_category": "highest" })).await;
    drop(turn);
    let late = waiting.join_next().await.unwrap().unwrap();
    late.expect_problem(412, "stale_version");
    assert_eq!(show(&teacher, &case).await, changed);
}
