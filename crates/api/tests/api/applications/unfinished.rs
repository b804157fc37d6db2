//! A server that dies between two steps of a move leaves nothing of it.

use crate::{
    job::*,
    support::{TestApp, people::*},
};
use domain::applications::{Action, Stage, workflow::permit};
use domain::{
    history::HistoryEvent,
    roles::{Actor, Author, Role},
};
use persistence::{
    applications::{self, Printing},
    history::{self, Event},
    outbox::{self, NewLetter},
    people,
};
use serde_json::json;
use uuid::Uuid;

/// Begins a move and dies after so many of its steps.
async fn die(app: &TestApp, case_id: Uuid, actor: &Actor, action: Action, steps: usize) {
    let tx = app.state.database.begin(app.state.now()).await.unwrap();
    let found = applications::lock(&tx, case_id).await.unwrap().unwrap();
    let permit = permit(action, actor, &found.facts, app.state.today()).unwrap();
    let person = people::find(&tx, actor.person_id).await.unwrap().unwrap();
    let by = Author {
        id: person.id,
        name: person.full_name(),
        role: actor.role,
    };
    if steps > 1 {
        match action {
            Action::Register => {
                applications::register(&tx, &permit, &found.case, &by, "14", app.state.today())
                    .await
                    .map(drop)
            }
            _ => {
                let printing = Printing::first(&tx, &found.case, 2026).await.unwrap();
                applications::generate(&tx, &permit, &found.case, &printing).await
            }
        }
        .unwrap();
    }
    if steps > 2 {
        let event = Event {
            application_id: Some(case_id),
            actor: Some(by),
            ..Event::new(found.case.municipality_id, HistoryEvent::Register)
        };
        history::append(&tx, event).await.unwrap();
    }
    if steps > 3 {
        let letter = NewLetter {
            kind: "registered",
            payload: "{}".into(),
            subject: "Заявление зарегистрировано".into(),
            recipient: TEACHER.email(),
            person_id: None,
            application_ids: vec![case_id],
            merge_key: None,
        };
        outbox::queue(&tx, letter).await.unwrap();
    }
}

#[tokio::test]
async fn a_registration_that_was_not_finished_leaves_no_trace_and_takes_no_number() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let case_id = seeder.put(Seed::default()).await;
    let case = show(&cast.operator, &json!({ "id": case_id.to_string() })).await;
    let person_id = own_id(&cast.operator).await.parse().unwrap();
    let actor = Actor {
        person_id,
        role: Role::Operator,
        municipality_id: None,
        organisation_id: None,
        in_place_of: None,
    };
    for steps in 1..=4 {
        die(&app, case_id, &actor, Action::Register, steps).await;
        assert_eq!(
            show(&cast.operator, &case).await,
            case,
            "after {steps} steps"
        );
    }
    assert_eq!(
        register(&cast.operator, &case).await["registration_number"],
        "14-2026/0001"
    );
    let (_, breaks) = history::verify(&app.state.database.reader()).await.unwrap();
    assert_eq!(breaks, []);
}

#[tokio::test]
async fn a_form_that_was_not_finished_leaves_the_draft() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let case_id = seeder
        .put(Seed {
            stage: Stage::Draft,
            ..Seed::default()
        })
        .await;
    let case = show(&cast.teacher, &json!({ "id": case_id.to_string() })).await;
    let person_id = own_id(&cast.teacher).await.parse().unwrap();
    let actor = Actor {
        person_id,
        role: Role::Teacher,
        municipality_id: None,
        organisation_id: None,
        in_place_of: None,
    };
    for steps in 1..=3 {
        die(&app, case_id, &actor, Action::Generate, steps).await;
        assert_eq!(
            show(&cast.teacher, &case).await,
            case,
            "after {steps} steps"
        );
    }
    assert_eq!(
        generate(&cast.teacher, &case).await["case_number"],
        "АТ-2026-00001"
    );
}
