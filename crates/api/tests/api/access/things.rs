//! What a call is about, made over HTTP by those who may.

use super::people::{Identity, World};
use crate::{
    job::{self, HERE, own_id},
    support::{files, people::*},
};
use serde_json::{Value, json};

/// A record, and what a call needs to know of it.
#[derive(Debug, Default)]
pub struct Thing {
    /// What stands for the braces of a path.
    pub ids: Vec<(&'static str, String)>,
    pub version: i64,
    /// Of a letter's link.
    pub token: String,
    /// Of somebody new.
    pub address: String,
    /// On the printed form.
    pub check_code: String,
    /// What is uploaded to it.
    pub upload: &'static str,
    pub period_id: String,
    pub schedule_version: i64,
}

impl World {
    pub async fn thing(&self, name: &str) -> Thing {
        match name {
            "-" => Thing::default(),
            "a teacher" => self.person(false).await,
            "a teacher who asked" => self.asked_for_municipality().await,
            "a blocked teacher" => self.person(true).await,
            "an invited expert" => self.invited_expert().await,
            "the other coordinator" => self.role_of(Identity::MunicipalOther).await,
            "a substitution" => self.substitution().await,
            "email change" => self.email_change().await,
            "the operator" => self.listed(Identity::Operator).await,
            "registration" => self.registration().await,
            "password reset" => self.password_reset().await,
            "invitation" => self.invitation(HERE).await,
            "invitation elsewhere" => self.invitation("07").await,
            "accepted invitation" => self.accepted_invitation().await,
            "saved filter" => self.saved_filter().await,
            "planned step" => self.planned_step().await,
            "a teacher who never filed" => self.never_filed().await,
            "deletion link" => self.deletion_link().await,
            "act of destruction" => self.act_of_destruction().await,
            "verified" => self.verified().await,
            "package" => self.package(false).await,
            "accepted package" => self.package(true).await,
            case => self.case(case).await,
        }
    }

    async fn case(&self, name: &str) -> Thing {
        let teacher = self.client(Identity::TeacherOwn);
        let operator = self.client(Identity::Operator);
        let coordinator = self.client(Identity::MunicipalOwn);
        let simplified = name.contains("operator");
        let mut case = if simplified {
            job::fill_simplified(teacher).await
        } else {
            job::fill(teacher).await
        };
        if !simplified {
            case = job::attach(teacher, &case, "material", "урок.pdf", files::pdf()).await;
        }
        if name == "draft" {
            return Thing {
                upload: "material",
                ..of(&case)
            };
        }
        if name == "draft with a number" {
            case = job::generate(teacher, &case).await;
            return of(&job::act(teacher, &case, "edit", Value::Null)
                .await
                .expect(200));
        }
        if name == "generated" {
            case = job::generate(teacher, &case).await;
            let check_code = job::code(&case);
            case = job::attach(teacher, &case, "signed_scan", "скан.pdf", files::pdf()).await;
            return Thing {
                upload: "signed_scan",
                check_code,
                ..of(&case)
            };
        }
        case = job::hand_in(teacher, &case).await;
        match name {
            "submitted" | "submitted to the operator" => of(&case),
            "submitted with a typed name" => {
                of(&job::file_typed(teacher, &format!("Школа {}", self.next())).await)
            }
            "returned" => of(&job::give_back(coordinator, &case).await),
            "rejected" => of(&job::reject(coordinator, &case, "no_signature", None).await),
            "registered by the operator" => of(&job::register(operator, &case).await),
            "concluded" | "refused to sign" | "signed" | "signed on paper" => {
                case = job::register(coordinator, &case).await;
                self.concluded(name, &case).await
            }
            planned => {
                case = job::register(coordinator, &case).await;
                match withdrawal(planned) {
                    Some(by) => self.withdrawn(by, planned, &case).await,
                    None => self.planned(planned, &case).await,
                }
            }
        }
    }

    /// Of the own municipal coordinator.
    async fn planned_step(&self) -> Thing {
        let case = job::hand_in(
            self.client(Identity::TeacherOwn),
            &job::fill(self.client(Identity::TeacherOwn)).await,
        )
        .await;
        let item = json!({ "id": job::id(&case), "version": job::version(&case) });
        let body = json!({ "kind": "register", "items": [item] });
        let coordinator = self.client(Identity::MunicipalOwn);
        let step = coordinator
            .post("/planned-steps")
            .json(body)
            .await
            .expect(201);
        Thing {
            ids: vec![("id", job::id(&step).to_owned())],
            ..Thing::default()
        }
    }

    /// Of the own municipal coordinator.
    async fn saved_filter(&self) -> Thing {
        let coordinator = self.client(Identity::MunicipalOwn);
        let body = self.new_filter();
        let row = coordinator
            .post("/saved-filters")
            .json(body)
            .await
            .expect(201);
        Thing {
            ids: vec![("id", job::id(&row).to_owned())],
            ..Thing::default()
        }
    }

    pub fn new_filter(&self) -> Value {
        let name = format!("Фильтр {}", self.next());
        json!({ "page": "registration", "name": name, "query": "review=soon" })
    }

    /// Planned, with a withdrawal as far as the name says.
    async fn withdrawn(&self, by: Identity, name: &str, case: &Value) -> Thing {
        let filer = self.client(by);
        let planned = self.planned("planned", case).await;
        let case = job::show(filer, case).await;
        let mut case = job::form_withdrawal(filer, &case, "Увольнение").await;
        let check_code = job::withdrawal_code(&case);
        if !name.ends_with("formed") {
            case = job::send_withdrawal(filer, &case).await;
        }
        if name == "withdrawn" {
            let coordinator = self.client(Identity::MunicipalOwn);
            case = job::act(coordinator, &case, "withdrawal/register", Value::Null)
                .await
                .expect(200);
        }
        Thing {
            check_code,
            version: job::version(&case),
            ..planned
        }
    }

    /// In a period of its own, whose schedule stands as the name says.
    async fn planned(&self, name: &str, case: &Value) -> Thing {
        let operator = self.client(Identity::Operator);
        let coordinator = self.client(Identity::MunicipalOwn);
        let period_id = self.period().await;
        let expert = own_id(self.client(Identity::ExpertAssigned)).await;
        let case = job::plan(coordinator, case, &period_id, &[&expert]).await;
        let schedule = format!(
            "/schedules/{}/{period_id}",
            self.app.municipality(HERE).await
        );
        let moves = match name {
            "planned" | "name proposed" => vec![],
            "planned and schedule sent" => vec![(coordinator, "send")],
            "planned and schedule approved" => vec![(coordinator, "send"), (operator, "approve")],
            other => panic!("no thing is called {other}"),
        };
        for (who, verb) in moves {
            let version = job::version(&operator.get(&schedule).await.expect(200));
            let path = format!("{schedule}/{verb}");
            who.post(&path)
                .if_match(version)
                .json(json!({ "note": "второго нет" }))
                .await
                .expect(200);
        }
        if name == "name proposed" {
            // The name of the same teacher may have been confirmed before.
            let other = case["full_name"].as_str().unwrap().starts_with("Полянская");
            let body = super::call::name(if other {
                "Полынская"
            } else {
                "Полянская"
            });
            job::act(coordinator, &case, "name-proposal", body)
                .await
                .expect(200);
        }
        let schedule_version = job::version(&operator.get(&schedule).await.expect(200));
        Thing {
            period_id,
            schedule_version,
            ..of(&job::show(operator, &case).await)
        }
    }

    /// With a conclusion of the expert's, answered as the name says.
    async fn concluded(&self, name: &str, case: &Value) -> Thing {
        let planned = self.planned("planned", case).await;
        let (teacher, expert) = (
            self.client(Identity::TeacherOwn),
            self.client(Identity::ExpertAssigned),
        );
        let case = json!({ "id": planned.ids[0].1, "version": planned.version });
        let mut case = job::conclude(expert, &case).await;
        case = match name {
            "refused to sign" => job::refuse(teacher, &case, "Не согласна").await,
            "signed" => job::sign(teacher, &case).await,
            "signed on paper" => job::sign_on_paper(expert, &case).await,
            _ => case,
        };
        let document = case["conclusion"]["document"].clone();
        Thing {
            ids: vec![
                ("id", job::id(&case).to_owned()),
                ("document_id", job::id(&document).to_owned()),
            ],
            ..of(&case)
        }
    }

    /// Two months that no other thing has.
    async fn period(&self) -> String {
        let month = self.next();
        let (year, first) = (2031 + month / 12, month % 12 + 1);
        let days = [
            31,
            if year % 4 == 0 { 29 } else { 28 },
            31,
            30,
            31,
            30,
            31,
            31,
            30,
            31,
            30,
            31,
        ];
        let body = json!({
            "starts_on": format!("{year}-{first:02}-01"),
            "ends_on": format!("{year}-{first:02}-{}", days[first as usize - 1]),
        });
        let operator = self.client(Identity::Operator);
        job::id(
            &operator
                .post("/reference/periods")
                .json(body)
                .await
                .expect(201),
        )
        .to_owned()
    }

    async fn person(&self, blocked: bool) -> Thing {
        let before = self.row_of(THIRD_TEACHER).await;
        let verb = if blocked { "block" } else { "unblock" };
        let operator = self.client(Identity::Operator);
        let path = format!("/people/{}/{verb}", job::id(&before));
        let row = operator
            .post(&path)
            .if_match(job::version(&before))
            .await
            .expect(200);
        Thing {
            ids: vec![("id", job::id(&row).to_owned())],
            version: job::version(&row),
            ..Thing::default()
        }
    }

    /// Somebody who wrote to the operator and has no answer yet.
    async fn asked_for_municipality(&self) -> Thing {
        let person = self.app.sign_in(THIRD_TEACHER.username, PASSWORD).await;
        let body = json!({ "text": "Работаю в другом районе" });
        let ask = person.post("/me/municipality-request").json(body);
        ask.await.expect(201);
        self.person(false).await
    }

    /// As the operator sees somebody.
    async fn row_of(&self, who: Who) -> Value {
        let path = format!("/people?q={}", who.username);
        let page = self.client(Identity::Operator).get(&path).await.expect(200);
        page["items"][0].clone()
    }

    async fn listed(&self, identity: Identity) -> Thing {
        let me = self.client(identity).get("/me").await.expect(200);
        Thing {
            ids: vec![("id", job::id(&me).to_owned())],
            version: job::version(&me),
            ..Thing::default()
        }
    }

    /// A registration as it is sent, of somebody new.
    pub async fn new_registration(&self) -> Value {
        let mut body = self.app.registration(TEACHER, HERE).await;
        let username = format!("novichok{}", self.next());
        body["email"] = format!("{username}@example.ru").into();
        body["username"] = username.into();
        body
    }

    async fn registration(&self) -> Thing {
        let body = self.new_registration().await;
        let email = body["email"].as_str().unwrap().to_owned();
        self.app
            .client()
            .post("/registrations")
            .json(body)
            .await
            .expect(202);
        Thing {
            token: self.app.token_from_letter(&email).await,
            ..Thing::default()
        }
    }

    async fn password_reset(&self) -> Thing {
        let body = self.new_registration().await;
        let email = body["email"].as_str().unwrap().to_owned();
        self.app
            .client()
            .post("/registrations")
            .json(body)
            .await
            .expect(202);
        let token = json!({ "token": self.app.token_from_letter(&email).await });
        self.app
            .client()
            .post("/registrations/confirm")
            .json(token)
            .await
            .expect(201);
        self.app
            .client()
            .post("/password-resets")
            .json(json!({ "email": email }))
            .await
            .expect(202);
        Thing {
            token: self.app.token_from_letter(&email).await,
            ..Thing::default()
        }
    }

    /// An expert's, as it is sent.
    pub async fn new_invitation(&self, code: &str) -> Value {
        let mut body = invitation(
            OTHER_EXPERT,
            "expert",
            Some(self.app.municipality(code).await),
        );
        body["email"] = format!("priglashen{}@example.ru", self.next()).into();
        body["printed_position"] = "учитель физики".into();
        body["printed_workplace"] = "МБОУ «Луговая СОШ»".into();
        body
    }

    /// The token of one that bears this person's name, sent to an address of nobody's; `None` without a session.
    pub async fn own_invitation(&self, me: &Value) -> Option<String> {
        me["surname"].as_str()?;
        let mut body = self.new_invitation("07").await;
        for part in ["surname", "first_name", "patronymic"] {
            body[part] = me[part].clone();
        }
        let email = body["email"].as_str()?.to_owned();
        let inviter = self.client(Identity::Operator);
        inviter.post("/invitations").json(body).await.expect(201);
        Some(self.app.token_from_letter(&email).await)
    }

    async fn invitation(&self, code: &str) -> Thing {
        let body = self.new_invitation(code).await;
        let email = body["email"].as_str().unwrap().to_owned();
        let inviter = self.client(Identity::Operator);
        let row = inviter.post("/invitations").json(body).await.expect(201);
        let token = self.app.token_from_letter(&email).await;
        Thing {
            ids: vec![("id", job::id(&row).to_owned())],
            token,
            ..Thing::default()
        }
    }

    pub(super) async fn accepted_invitation(&self) -> Thing {
        let thing = self.invitation(HERE).await;
        let body = self.acceptance(&thing);
        self.app
            .client()
            .post("/invitations/accept")
            .json(body)
            .await
            .expect(201);
        thing
    }

    pub fn acceptance(&self, thing: &Thing) -> Value {
        let mut body = acceptance(OTHER_EXPERT, &thing.token);
        body["username"] = format!("priglashen{}", self.next()).into();
        body
    }
}

/// Who files the withdrawal of a case of this name.
fn withdrawal(name: &str) -> Option<Identity> {
    match name {
        "withdrawal formed" | "withdrawal sent" | "withdrawn" => Some(Identity::TeacherOwn),
        "coordinator's withdrawal formed" | "coordinator's withdrawal sent" => {
            Some(Identity::MunicipalOwn)
        }
        _ => None,
    }
}

pub(super) fn of(case: &Value) -> Thing {
    let documents = case["documents"].as_array().unwrap();
    let document = documents
        .iter()
        .find(|one| one["kind"] != "printed_form")
        .unwrap();
    Thing {
        ids: vec![
            ("id", job::id(case).to_owned()),
            ("document_id", job::id(document).to_owned()),
        ],
        version: job::version(case),
        upload: "material",
        ..Thing::default()
    }
}
