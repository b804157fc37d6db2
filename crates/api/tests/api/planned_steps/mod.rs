//! Planned steps: many cases at once, with an undo.

mod cancelling;
mod performing;
mod planning;
mod rejecting;
mod rights;

use crate::{
    job::*,
    support::{Answer, Client, TestApp},
};
use casework::planned::perform_due;
use chrono::Duration;
use serde_json::{Value, json};
use uuid::Uuid;

/// The workers of the installation do what is due.
async fn perform(app: &TestApp) -> usize {
    perform_some(app, 1000).await
}

/// One round of a worker that takes this many rows.
async fn perform_some(app: &TestApp, most: usize) -> usize {
    let clock = app.state.clock.clone();
    perform_due(&app.state.database, || clock.now(), most)
        .await
        .unwrap()
}

/// Two minutes and a bit.
pub fn until_due(app: &TestApp) {
    app.advance(Duration::seconds(121));
}

fn registering(cases: &[Value]) -> Value {
    let items: Vec<Value> = cases
        .iter()
        .map(|case| json!({ "id": id(case), "version": version(case) }))
        .collect();
    json!({ "kind": "register", "items": items })
}

async fn try_plan_step(who: &Client, body: Value) -> Answer {
    who.post("/planned-steps").json(body).await
}

pub async fn plan_step(who: &Client, cases: &[Value]) -> Value {
    try_plan_step(who, registering(cases)).await.expect(201)
}

/// The newest of the person's own steps.
pub async fn latest(who: &Client) -> Value {
    who.get("/planned-steps").await.expect(200)["items"][0].clone()
}

/// Filed cases of the teacher of the cast.
pub async fn filed(app: &TestApp, cast: &Cast, count: usize) -> Vec<Value> {
    let seeder = Seeder::new(app, &cast.teacher, &cast.operator).await;
    let mut cases = Vec::new();
    for _ in 0..count {
        let id: Uuid = seeder.put(Seed::default()).await;
        cases.push(show(&cast.coordinator, &json!({ "id": id.to_string() })).await);
    }
    cases
}

async fn stages(who: &Client, cases: &[Value]) -> Vec<String> {
    let mut stages = Vec::new();
    for case in cases {
        let now = show(who, case).await;
        stages.push(now["stage"].as_str().unwrap().to_owned());
    }
    stages
}
