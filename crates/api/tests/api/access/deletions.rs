//! Those who never filed, as the access test needs them.

use super::{
    people::{Identity, World},
    things::Thing,
};
use crate::job;
use serde_json::json;

impl World {
    /// Somebody new, with an account and nothing more; their id.
    pub async fn never_filed(&self) -> Thing {
        let body = self.new_registration().await;
        let (email, username) = (body["email"].clone(), body["username"].clone());
        let anybody = self.app.client();
        anybody.post("/registrations").json(body).await.expect(202);
        let token = self.app.token_from_letter(email.as_str().unwrap()).await;
        let token = json!({ "token": token });
        anybody
            .post("/registrations/confirm")
            .json(token)
            .await
            .expect(201);
        let path = format!("/people?q={}", username.as_str().unwrap());
        let page = self.client(Identity::Operator).get(&path).await.expect(200);
        Thing {
            ids: vec![("person_id", job::id(&page["items"][0]).to_owned())],
            address: email.as_str().unwrap().to_owned(),
            ..Thing::default()
        }
    }

    pub async fn deletion_link(&self) -> Thing {
        let somebody = self.never_filed().await;
        let body = json!({ "kind": "deletion_link", "person_ids": [somebody.ids[0].1] });
        let coordinator = self.client(Identity::MunicipalOwn);
        coordinator.post("/notices").json(body).await.expect(200);
        Thing {
            token: self.app.token_from_letter(&somebody.address).await,
            ..somebody
        }
    }

    pub async fn act_of_destruction(&self) -> Thing {
        let link = json!({ "token": self.deletion_link().await.token });
        let anybody = self.app.client();
        anybody.post("/deletions").json(link).await.expect(200);
        let coordinator = self.client(Identity::MunicipalOwn);
        let page = coordinator.get("/destruction-acts").await.expect(200);
        Thing {
            ids: vec![("id", job::id(&page["items"][0]).to_owned())],
            ..Thing::default()
        }
    }
}
