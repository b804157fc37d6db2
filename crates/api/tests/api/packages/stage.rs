//! A municipality with verified cases, and its packages.

use crate::{
    job::*,
    support::{Answer, Client, TestApp, people::*},
};
use domain::applications::Stage as CaseStage;
use serde_json::{Value, json};
use uuid::Uuid;

/// People of one municipality, and the place where their packages begin.
pub struct Stage {
    pub app: TestApp,
    pub cast: Cast,
    pub municipality: String,
}

impl Stage {
    pub async fn empty() -> Self {
        let app = TestApp::start().await;
        let cast = app.cast().await;
        let municipality = app.municipality(HERE).await;
        Self {
            app,
            cast,
            municipality,
        }
    }

    /// With one verified case; its id.
    pub async fn with_one() -> (Self, Uuid) {
        let stage = Self::empty().await;
        let id = stage
            .add(["Ёлкин", "Олег", "Ильич"], Verdict::default())
            .await;
        (stage, id)
    }

    /// A registered case put where the verdict says.
    pub async fn add(&self, name: [&'static str; 3], verdict: Verdict) -> Uuid {
        let id = self.registered(name, None).await;
        self.app.settle(id, verdict).await;
        id
    }

    pub async fn registered(
        &self,
        name: [&'static str; 3],
        period: Option<(Uuid, chrono::NaiveDate)>,
    ) -> Uuid {
        let seeder = Seeder::new(&self.app, &self.cast.teacher, &self.cast.operator).await;
        let stage = CaseStage::Registered;
        let seed = Seed {
            name,
            stage,
            period,
            ..Seed::default()
        };
        seeder.put(seed).await
    }

    pub async fn next(&self) -> Value {
        self.cast
            .coordinator
            .get("/packages/next")
            .await
            .expect(200)
    }

    pub async fn hand_over_as(&self, who: &Client, ids: &[Uuid]) -> Answer {
        who.post("/packages")
            .json(json!({ "municipality_id": self.municipality, "application_ids": ids }))
            .await
    }

    pub async fn try_hand_over(&self, ids: &[Uuid]) -> Answer {
        self.hand_over_as(&self.cast.coordinator, ids).await
    }

    pub async fn hand_over(&self, ids: &[Uuid]) -> Value {
        self.try_hand_over(ids).await.expect(201)
    }

    /// The operator's decision on a case of the package, as the package shows it now.
    pub async fn decide(&self, package: &Value, case: Uuid, verb: &str, body: Value) -> Answer {
        let path = format!("/packages/{}", id(package));
        let seen = self.cast.operator.get(&path).await.expect(200);
        let request = self
            .cast
            .operator
            .post(&format!("{path}/items/{case}/{verb}"))
            .if_match(version(&seen));
        if body.is_null() {
            request.await
        } else {
            request.json(body).await
        }
    }

    pub async fn accept(&self, package: &Value, case: Uuid) -> Value {
        self.decide(package, case, "accept", Value::Null)
            .await
            .expect(200)
    }

    pub async fn give_back(&self, package: &Value, case: Uuid, remarks: &str) -> Value {
        let body = json!({ "remarks": remarks });
        self.decide(package, case, "return", body).await.expect(200)
    }

    pub async fn case(&self, id: Uuid) -> Value {
        show(&self.cast.operator, &json!({ "id": id })).await
    }

    /// A file of the package, as the coordinator gets it.
    pub async fn download(&self, package: &Value, file: &str) -> Answer {
        let path = format!("/packages/{}/{file}", id(package));
        let answer = self.cast.coordinator.get(&path).await;
        answer.expect(200);
        answer
    }

    /// Kinds of the letters to somebody that are about packages, oldest first.
    pub async fn letters(&self, who: Who) -> Vec<String> {
        let letters = self.app.letters_to(&who.email()).await;
        letters
            .into_iter()
            .filter(|kind| kind.starts_with("package_"))
            .collect()
    }
}
