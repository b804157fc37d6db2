//! The ways in which each person gets an account.

use super::{
    Client, TestApp,
    people::{CONSENT, OPERATOR, PASSWORD, Who, acceptance, invitation},
};
use chrono::Duration;
use domain::{people::PersonName, roles::Role};
use persistence::people::{self, NewGrant, NewPerson};
use serde_json::{Value, json};

impl TestApp {
    /// The operator, made as `attestation user add` makes one, and signed in.
    pub async fn operator(&self) -> Client {
        let password_hash = self
            .state
            .passwords
            .hash_new(PASSWORD, &super::clock::SystemRandomness)
            .await
            .unwrap();
        let tx = self.state.database.begin(self.state.now()).await.unwrap();
        let new = NewPerson {
            username: OPERATOR.username.to_owned(),
            password_hash,
            email: OPERATOR.email(),
            name: PersonName::parse(OPERATOR.surname, OPERATOR.first_name, OPERATOR.patronymic)
                .unwrap(),
            phone: None,
            work_phone: None,
            municipality_id: None,
            organisation_id: None,
            organisation_typed: None,
            position_id: None,
            subjects: None,
        };
        let person = people::insert(&tx, new).await.unwrap();
        people::grant(&tx, NewGrant::bare(person.id, Role::Operator))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        self.sign_in(OPERATOR.username, PASSWORD).await
    }

    /// A municipal coordinator of the municipality with this code, invited by the operator.
    pub async fn coordinator(&self, operator: &Client, who: Who, code: &str) -> Client {
        let body = invitation(
            who,
            "municipal_coordinator",
            Some(self.municipality(code).await),
        );
        self.invited(operator, who, body).await
    }

    /// An expert of the municipality with this code.
    pub async fn expert(&self, inviter: &Client, who: Who, code: &str) -> Client {
        let mut body = invitation(who, "expert", Some(self.municipality(code).await));
        body["printed_position"] = "учитель математики".into();
        body["printed_workplace"] = "МБОУ «Заречная СОШ»".into();
        body["subject"] = "математика".into();
        self.invited(inviter, who, body).await
    }

    /// A school coordinator of an organisation of the municipality with this code.
    pub async fn school_coordinator(
        &self,
        inviter: &Client,
        who: Who,
        code: &str,
        organisation: &str,
    ) -> Client {
        let mut body = invitation(
            who,
            "school_coordinator",
            Some(self.municipality(code).await),
        );
        body["organisation_id"] = self.organisation(code, organisation).await.into();
        self.invited(inviter, who, body).await
    }

    /// Invited, accepted by the letter's link, signed in.
    pub async fn invited(&self, inviter: &Client, who: Who, invitation: Value) -> Client {
        inviter
            .post("/invitations")
            .json(invitation)
            .await
            .expect(201);
        let token = self.token_from_letter(&who.email()).await;
        self.client()
            .post("/invitations/accept")
            .json(acceptance(who, &token))
            .await
            .expect(201);
        self.sign_in(who.username, PASSWORD).await
    }

    /// A teacher of the municipality with this code: registered, confirmed by the letter's link, signed in.
    pub async fn teacher(&self, who: Who, code: &str) -> Client {
        let body = self.registration(who, code).await;
        self.client()
            .post("/registrations")
            .json(body)
            .await
            .expect(202);
        let token = self.token_from_letter(&who.email()).await;
        self.client()
            .post("/registrations/confirm")
            .json(json!({ "token": token }))
            .await
            .expect(201);
        self.sign_in(who.username, PASSWORD).await
    }

    /// A registration without mistakes: a teacher of mathematics.
    pub async fn registration(&self, who: Who, code: &str) -> Value {
        json!({
            "username": who.username, "password": PASSWORD, "email": who.email(),
            "surname": who.surname, "first_name": who.first_name, "patronymic": who.patronymic,
            "phone": "8 900 000-00-17",
            "municipality_id": self.municipality(code).await,
            "organisation_id": self.organisation(code, "МБОУ «Заречная СОШ»").await,
            "organisation_typed": null,
            "position_id": self.position("учитель").await,
            "subjects": "математика",
            "consent_version": CONSENT,
        })
    }

    /// Time passes.
    pub fn advance(&self, by: Duration) {
        self.clock.advance(by);
    }
}
