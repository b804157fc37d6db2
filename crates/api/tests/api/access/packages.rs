//! Verified cases and packages that a call is about.

use super::{
    people::{Identity, World},
    things::{Thing, of},
};
use crate::{
    job::{self, HERE, Verdict},
    support::files,
};
use serde_json::json;

impl World {
    /// A case that may be handed over.
    pub async fn verified(&self) -> Thing {
        let teacher = self.client(Identity::TeacherOwn);
        let case = job::fill(teacher).await;
        let case = job::attach(teacher, &case, "material", "урок.pdf", files::pdf()).await;
        let case = job::hand_in(teacher, &case).await;
        let thing = of(&job::register(self.client(Identity::MunicipalOwn), &case).await);
        let id = thing.ids[0].1.parse().unwrap();
        self.app.settle(id, Verdict::default()).await;
        thing
    }

    /// A package with one case.
    pub async fn package(&self, accepted: bool) -> Thing {
        let case = self.verified().await.ids[0].1.clone();
        let body = json!({
            "municipality_id": self.app.municipality(HERE).await, "application_ids": [case],
        });
        let coordinator = self.client(Identity::MunicipalOwn);
        let made = coordinator.post("/packages").json(body).await.expect(201);
        let mut version = job::version(&made);
        if accepted {
            let path = format!("/packages/{}/items/{case}/accept", job::id(&made));
            let operator = self.client(Identity::Operator);
            let done = operator.post(&path).if_match(version).await.expect(200);
            version = job::version(&done);
        }
        Thing {
            ids: vec![("id", job::id(&made).to_owned()), ("application_id", case)],
            version,
            ..Thing::default()
        }
    }
}
