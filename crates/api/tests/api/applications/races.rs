//! Many press «Зарегистрировать» at the same moment, at two servers of one installation.

use crate::{
    job::*,
    support::{Client, TestApp},
};
use futures_util::future::join_all;
use persistence::history::verify;
use serde_json::json;
use std::time::Duration;

const CLIENTS: usize = 32;
const ROUNDS: usize = 200;
/// Cases of the rounds in which not everybody presses on the same one.
const APART: usize = 8;

/// Coordinator and operator in turn, at one server and the other.
fn crowd(cast: &Cast, other: &str) -> Vec<Client> {
    let who = [&cast.coordinator, &cast.operator];
    (0..CLIENTS)
        .map(|at| {
            if at % 4 < 2 {
                who[at % 2].clone()
            } else {
                who[at % 2].moved_to(other)
            }
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_thirty_two_who_register_at_once_one_does_and_no_number_is_lost_or_given_twice() {
    let mut app = TestApp::start().await;
    let other = app.start_another_server().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let first = seeder.put(Seed::default()).await;
    let seen = version(&show(&cast.operator, &json!({ "id": first.to_string() })).await);
    let total = ROUNDS / 2 * (1 + APART);
    let mut cases = copies(&app, first, total).await;
    let clients = crowd(&cast, &other);
    let mut given = Vec::new();
    for round in 0..ROUNDS {
        let together = if round % 2 == 0 { 1 } else { APART };
        let targets = cases.split_off(cases.len() - together);
        let answers = press(&clients, &targets, seen).await;
        for case in targets {
            let of_case: Vec<_> = answers.iter().filter(|(id, ..)| *id == case).collect();
            let won: Vec<_> = of_case
                .iter()
                .filter(|(_, status, _)| *status == 200)
                .collect();
            assert_eq!(won.len(), 1, "round {round}: {of_case:?}");
            assert!(
                of_case
                    .iter()
                    .all(|(_, status, _)| matches!(status, 200 | 409 | 412)),
                "{of_case:?}"
            );
            given.extend(won[0].2.clone());
        }
    }
    given.sort();
    assert_eq!(given, numbers(total));
    let (_, breaks) = verify(&app.state.database.reader()).await.unwrap();
    assert_eq!(breaks, []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_goes_away_while_registering_leaves_the_case_whole_and_skips_no_number() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let first = seeder.put(Seed::default()).await;
    let seen = version(&show(&cast.operator, &json!({ "id": first.to_string() })).await);
    let cases = copies(&app, first, 60).await;
    let leaving = (0_u64..).zip(&cases).map(|(at, case)| {
        let request = cast
            .coordinator
            .post(&format!("/applications/{case}/register"))
            .if_match(seen);
        tokio::spawn(tokio::time::timeout(
            Duration::from_micros(1 + at * 500),
            request.into_future(),
        ))
    });
    join_all(leaving).await;
    let mut given = Vec::new();
    for case in cases {
        let case = json!({ "id": case.to_string() });
        let now = show(&cast.operator, &case).await;
        let events = history(&now).len();
        let now = match now["stage"].as_str().unwrap() {
            "submitted" => {
                assert_eq!((events, &now["registration_number"]), (0, &json!(null)));
                // Somebody who left may still be at work: then the version is another one, and the case is registered.
                let answer = act(&cast.operator, &now, "register", json!(null)).await;
                assert!(matches!(answer.status, 200 | 412), "{}", answer.text());
                show(&cast.operator, &case).await
            }
            _ => now,
        };
        assert_eq!(
            (&now["stage"], history(&now)),
            (&json!("registered"), vec!["Заявление зарегистрировано"])
        );
        assert_eq!(column(&now["letters"], "state"), ["queued"]);
        given.push(now["registration_number"].as_str().unwrap().to_owned());
    }
    given.sort();
    assert_eq!(given, numbers(60));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_coordinators_who_move_cases_against_each_other_never_block_each_other() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let stage = domain::applications::Stage::Registered;
    let periods = [
        app.period("2027-01-01").await,
        app.period("2027-03-01").await,
    ];
    let mut cases = Vec::new();
    for _ in 0..8 {
        let id = seeder
            .put(Seed {
                stage,
                ..Seed::default()
            })
            .await;
        cases.push(show(&cast.coordinator, &json!({ "id": id.to_string() })).await);
    }
    let moving = cases.into_iter().enumerate().map(|(at, mut case)| {
        let (who, periods) = (cast.coordinator.clone(), periods.clone());
        tokio::spawn(async move {
            for step in 0..6 {
                case = plan(&who, &case, &periods[(at + step) % 2], &[]).await;
            }
        })
    });
    for moved in join_all(moving).await {
        moved.unwrap();
    }
}
