//! A municipality with planned cases, and the moves of its schedule.

use crate::{
    job::*,
    support::{Answer, Client, TestApp, people::*},
};
use serde_json::{Value, json};

/// The schedule of January and February in the municipality of most tests.
pub struct Stage {
    pub app: TestApp,
    pub cast: Cast,
    pub experts: [String; 2],
    pub period: String,
    pub address: String,
    cases: Vec<Value>,
}

impl Stage {
    /// Without cases.
    pub async fn empty() -> Self {
        let app = TestApp::start().await;
        let cast = app.cast().await;
        let experts = app.two_experts(&cast.coordinator).await;
        let period = app.period("2027-01-01").await;
        let address = format!("/schedules/{}/{period}", app.municipality(HERE).await);
        Self {
            app,
            cast,
            experts,
            period,
            address,
            cases: Vec::new(),
        }
    }

    /// With one case that lacks nothing.
    pub async fn ready() -> Self {
        let mut stage = Self::empty().await;
        stage.add(["Ёлкин", "Олег", "Ильич"], 2).await;
        stage
    }

    /// Another registered case in the schedule, with so many experts.
    pub async fn add(&mut self, name: [&'static str; 3], experts: usize) -> Value {
        let seeder = Seeder::new(&self.app, &self.cast.teacher, &self.cast.operator).await;
        let stage = domain::applications::Stage::Registered;
        let id = seeder
            .put(Seed {
                name,
                stage,
                ..Seed::default()
            })
            .await;
        let case = self.case(&json!({ "id": id.to_string() })).await;
        let experts: Vec<&str> = self
            .experts
            .iter()
            .take(experts)
            .map(String::as_str)
            .collect();
        let case = plan(&self.cast.operator, &case, &self.period, &experts).await;
        self.cases.push(case.clone());
        case
    }

    pub async fn case(&self, case: &Value) -> Value {
        show(&self.cast.operator, case).await
    }

    /// The first case as it stands.
    pub async fn first(&self) -> Value {
        self.case(&self.cases[0]).await
    }

    pub async fn seen(&self) -> Value {
        self.cast.operator.get(&self.address).await.expect(200)
    }

    /// A move with the version that is shown now.
    pub async fn act(&self, who: &Client, verb: &str, body: Value) -> Answer {
        let request = who
            .post(&format!("{}/{verb}", self.address))
            .if_match(version(&self.seen().await));
        if body.is_null() {
            request.await
        } else {
            request.json(body).await
        }
    }

    pub async fn send(&self) -> Value {
        self.act(&self.cast.coordinator, "send", json!({}))
            .await
            .expect(200)
    }

    pub async fn approve(&self) -> Value {
        self.act(&self.cast.operator, "approve", Value::Null)
            .await
            .expect(200)
    }

    pub async fn reopen(&self, remarks: &str) -> Value {
        self.act(&self.cast.operator, "reopen", json!({ "remarks": remarks }))
            .await
            .expect(200)
    }

    pub async fn download(&self, file: &str) -> Answer {
        let answer = self
            .cast
            .operator
            .get(&format!("{}/{file}", self.address))
            .await;
        answer.expect(200);
        answer
    }

    /// Kinds of the letters to somebody that are about schedules, oldest first.
    pub async fn letters(&self, who: Who) -> Vec<String> {
        let letters = self.app.letters_to(&who.email()).await;
        letters
            .into_iter()
            .filter(|kind| kind.starts_with("schedule_"))
            .collect()
    }
}
