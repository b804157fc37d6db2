//! Accounts and roles that calls are about.

use super::{
    people::{Identity, World},
    things::Thing,
};
use crate::{job, support::people::*};
use serde_json::{Value, json};

impl World {
    /// Somebody new who accepted an invitation into the municipality.
    pub(super) async fn invited_expert(&self) -> Thing {
        let invited = self.accepted_invitation().await;
        let id = invited.ids[0].1.clone();
        let page = self
            .client(Identity::Operator)
            .get("/invitations?per_page=200")
            .await
            .expect(200);
        let rows = page["items"].as_array().unwrap();
        let row = rows.iter().find(|row| row["id"] == id.as_str()).unwrap();
        Thing {
            ids: vec![
                ("id", text(&row["person_id"])),
                ("grant_id", text(&row["grant_id"])),
            ],
            ..Thing::default()
        }
    }

    pub(super) async fn role_of(&self, identity: Identity) -> Thing {
        let me = self.client(identity).get("/me").await.expect(200);
        Thing {
            ids: vec![
                ("id", text(&me["id"])),
                ("grant_id", text(&me["acting"]["id"])),
            ],
            ..Thing::default()
        }
    }

    /// Offered by the own coordinator to the assigned expert's colleague, in days that no other has.
    pub(super) async fn substitution(&self) -> Thing {
        let body = self.new_substitution(SECOND_EXPERT);
        let coordinator = self.client(Identity::MunicipalOwn);
        let row = coordinator
            .post("/substitutions")
            .json(body)
            .await
            .expect(201);
        Thing {
            ids: vec![("id", job::id(&row).to_owned())],
            token: self.app.token_from_letter(&SECOND_EXPERT.email()).await,
            ..Thing::default()
        }
    }

    pub(super) fn new_substitution(&self, who: Who) -> Value {
        let day = format!("{}-06-01", 2027 + self.next());
        json!({ "login": who.username, "starts_on": day, "ends_on": day })
    }

    /// Asked for by somebody new.
    pub(super) async fn email_change(&self) -> Thing {
        let registration = self.new_registration().await;
        let username = text(&registration["username"]);
        let nobody = self.app.client();
        nobody
            .post("/registrations")
            .json(registration)
            .await
            .expect(202);
        let sent_to = format!("{username}@example.ru");
        let token = json!({ "token": self.app.token_from_letter(&sent_to).await });
        let confirm = nobody.post("/registrations/confirm").json(token);
        confirm.await.expect(201);
        let email = format!("{username}.novyi@example.ru");
        let body = json!({ "email": email, "password": PASSWORD });
        let person = self.app.sign_in(&username, PASSWORD).await;
        person.put("/me/email").json(body).await.expect(202);
        Thing {
            token: self.app.token_from_letter(&email).await,
            ..Thing::default()
        }
    }
}

fn text(json: &Value) -> String {
    json.as_str().unwrap().to_owned()
}
