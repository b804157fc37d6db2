//! Cases put where they belong through the store, without typesetting their forms: for tests that need many.

use crate::support::{Client, TestApp};
use chrono::NaiveDate;
use domain::{
    applications::{
        Action, AttestationForm, ClaimedCategory, HeldCategory, Stage,
        reasons::{Rejection, RejectionReason},
        workflow::permit,
    },
    calendar::review_deadline,
    roles::{Actor, Author, Role},
};
use persistence::{
    WriteTx,
    applications::{self, DraftFields, Found, NewAssignment, NewDraft, Printing},
    people::{self, Person},
};
use uuid::Uuid;

/// A case to put.
#[derive(Debug, Clone)]
pub struct Seed {
    /// Surname, first name, patronymic.
    pub name: [&'static str; 3],
    pub workplace: &'static str,
    pub stage: Stage,
    pub form: AttestationForm,
    pub claimed: ClaimedCategory,
    pub held_until: Option<NaiveDate>,
    pub filed_on: NaiveDate,
    pub period: Option<(Uuid, NaiveDate)>,
    pub experts: usize,
}

impl Default for Seed {
    fn default() -> Self {
        Self {
            name: ["Сорокин", "Глеб", "Матвеевич"],
            workplace: "МБОУ «Заречная СОШ»",
            stage: Stage::Submitted,
            form: AttestationForm::InPerson,
            claimed: ClaimedCategory::First,
            held_until: None,
            filed_on: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
            period: None,
            experts: 0,
        }
    }
}

/// Who stands behind the seeded cases.
pub struct Seeder<'a> {
    app: &'a TestApp,
    teacher: Person,
    operator: Person,
    experts: Vec<people::ExpertRow>,
}

impl<'a> Seeder<'a> {
    /// All cases are this teacher's, whatever name they bear; the operator decides over them.
    pub async fn new(app: &'a TestApp, teacher: &Client, operator: &Client) -> Self {
        let reader = app.state.database.reader();
        let mut found = Vec::new();
        for client in [teacher, operator] {
            let id = super::own_id(client).await.parse().unwrap();
            found.push(people::find(&reader, id).await.unwrap().unwrap());
        }
        let operator = found.pop().unwrap();
        let experts = people::experts(&reader, None, None, None).await.unwrap();
        Self {
            app,
            teacher: found.pop().unwrap(),
            operator,
            experts,
        }
    }

    pub async fn put(&self, seed: Seed) -> Uuid {
        let tx = self
            .app
            .state
            .database
            .begin(self.app.state.now())
            .await
            .unwrap();
        let id = applications::insert_draft(&tx, self.draft(&seed), None)
            .await
            .unwrap();
        for action in way_to(seed.stage) {
            self.take(&tx, id, action, &seed).await;
        }
        if seed.period.is_some() || seed.experts > 0 {
            self.take(&tx, id, Action::Plan, &seed).await;
        }
        tx.commit().await.unwrap();
        id
    }

    async fn take(&self, tx: &WriteTx, id: Uuid, action: Action, seed: &Seed) {
        let Found { case, facts, .. } = applications::find(tx, id).await.unwrap().unwrap();
        let role = match action {
            Action::Generate | Action::Submit => Role::Teacher,
            _ => Role::Operator,
        };
        let person = if role == Role::Teacher {
            &self.teacher
        } else {
            &self.operator
        };
        let actor = Actor {
            person_id: person.id,
            role,
            municipality_id: None,
            organisation_id: None,
            in_place_of: None,
        };
        let permit = permit(action, &actor, &facts, self.app.state.today()).unwrap();
        let by = &Author {
            id: person.id,
            name: person.full_name(),
            role,
        };
        match action {
            Action::Generate => {
                let printing = Printing::first(tx, &case, 2026).await.unwrap();
                applications::generate(tx, &permit, &case, &printing).await
            }
            Action::Submit => {
                let code = case.check_code.clone().unwrap();
                let until = review_deadline(seed.filed_on);
                applications::submit(tx, &permit, &case, code, seed.filed_on, until).await
            }
            Action::Register => {
                applications::register(tx, &permit, &case, by, "14", self.app.state.today())
                    .await
                    .map(drop)
            }
            Action::Reject => {
                let why = Rejection::stored(RejectionReason::NoSignature, None);
                applications::reject(tx, &permit, &case, by, &why).await
            }
            _ => {
                let experts = self
                    .experts
                    .iter()
                    .take(seed.experts)
                    .map(assignment)
                    .collect();
                applications::plan(tx, &permit, &case, by, seed.period, experts).await
            }
        }
        .unwrap();
    }

    fn draft(&self, seed: &Seed) -> NewDraft {
        let [surname, first_name, patronymic] = seed.name.map(str::to_owned);
        NewDraft {
            teacher_id: self.teacher.id,
            municipality_id: self.teacher.municipality_id.unwrap(),
            surname,
            first_name,
            patronymic: Some(patronymic),
            email: self.teacher.email.clone(),
            fields: DraftFields {
                organisation_id: self.teacher.organisation_id,
                organisation_typed: None,
                workplace: seed.workplace.to_owned(),
                position_id: self.teacher.position_id,
                position: "учитель".into(),
                position_needs_subject: true,
                subjects: Some("математика".into()),
                phone: "+79000000017".into(),
                held_category: Some(held(seed)),
                held_until: seed.held_until,
                held_indefinitely: false,
                claimed_category: Some(seed.claimed),
                form: Some(seed.form),
                simplified_grounds: None,
                name_genitive: "Сорокина Глеба Матвеевича".into(),
            },
        }
    }
}

fn held(seed: &Seed) -> HeldCategory {
    if seed.held_until.is_some() {
        HeldCategory::First
    } else {
        HeldCategory::None
    }
}

fn way_to(stage: Stage) -> Vec<Action> {
    match stage {
        Stage::Draft => vec![],
        Stage::Generated => vec![Action::Generate],
        Stage::Submitted => vec![Action::Generate, Action::Submit],
        Stage::Registered => vec![Action::Generate, Action::Submit, Action::Register],
        Stage::Rejected => vec![Action::Generate, Action::Submit, Action::Reject],
        later => panic!("no seed for {later:?} yet"),
    }
}

fn assignment(expert: &people::ExpertRow) -> NewAssignment {
    NewAssignment {
        expert_id: expert.person.id,
        grant_id: expert.grant.id,
        full_name: expert.person.full_name(),
        printed: "учитель математики, МБОУ «Заречная СОШ»".into(),
        conflict_reason: None,
    }
}
