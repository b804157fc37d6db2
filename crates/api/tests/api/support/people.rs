//! Invented people, and the ways in which each gets an account.

use super::{Client, TestApp};
use chrono::Duration;
use domain::{people::PersonName, roles::Role};
use persistence::people::{self, NewGrant, NewPerson};
use serde_json::{Value, json};

pub const PASSWORD: &str = "три лисы у ручья";
pub const CONSENT: &str = "2026-11-01";

/// Somebody invented; the e-mail address is `username@example.ru`.
#[derive(Debug, Clone, Copy)]
pub struct Who {
    pub username: &'static str,
    pub surname: &'static str,
    pub first_name: &'static str,
    pub patronymic: &'static str,
}

const fn who(
    username: &'static str,
    surname: &'static str,
    first_name: &'static str,
    patronymic: &'static str,
) -> Who {
    Who {
        username,
        surname,
        first_name,
        patronymic,
    }
}

pub const OPERATOR: Who = who("i.vetrova", "Ветрова", "Инга", "Саввична");
pub const COORDINATOR: Who = who("m.kedrova", "Кедрова", "Майя", "Львовна");
pub const OTHER_COORDINATOR: Who = who("z.rosshin", "Рощин", "Захар", "Ильич");
pub const EXPERT: Who = who("l.zhuravleva", "Журавлёва", "Лидия", "Прохоровна");
pub const SECOND_EXPERT: Who = who("t.losev", "Лосев", "Тимур", "Аркадьевич");
pub const OTHER_EXPERT: Who = who("n.zimina", "Зимина", "Нелли", "Юрьевна");
pub const SCHOOL_COORDINATOR: Who = who("f.tumanov", "Туманов", "Фёдор", "Осипович");
pub const TEACHER: Who = who("a.polyanskaya", "Полянская-Ёлкина", "Алёна", "Кузьминична");
pub const SECOND_TEACHER: Who = who("g.sorokin", "Сорокин", "Глеб", "Матвеевич");
pub const THIRD_TEACHER: Who = who("e.berezina", "Берёзина", "Ева", "Тарасовна");

impl Who {
    pub fn email(&self) -> String {
        format!("{}@example.ru", self.username)
    }

    pub fn full_name(&self) -> String {
        format!("{} {} {}", self.surname, self.first_name, self.patronymic)
    }
}

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

/// An invitation without mistakes for roles that need no more.
pub fn invitation(who: Who, role: &str, municipality_id: Option<String>) -> Value {
    json!({
        "role": role, "email": who.email(),
        "surname": who.surname, "first_name": who.first_name, "patronymic": who.patronymic,
        "municipality_id": municipality_id,
    })
}

/// An acceptance without mistakes.
pub fn acceptance(who: Who, token: &str) -> Value {
    json!({
        "token": token, "username": who.username, "password": PASSWORD,
        "surname": who.surname, "first_name": who.first_name, "patronymic": who.patronymic,
        "work_phone": "8 (38200) 0-00-00", "consent_version": CONSENT,
    })
}
