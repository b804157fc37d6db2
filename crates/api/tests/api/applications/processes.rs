//! Servers as processes of their own: two at once, and one that is killed at work.

use crate::{
    job::*,
    support::{Client, TestApp, people::*, server_of},
};
use futures_util::future::join_all;
use persistence::history::verify;
use serde_json::json;
use std::{
    io::{BufRead, BufReader, Read},
    process::{Child, Command, Stdio},
};
use tokio::sync::mpsc;
use uuid::Uuid;

const DATABASE: &str = "ATTESTATION_TEST_SERVER_DATABASE";
const FOLDER: &str = "ATTESTATION_TEST_SERVER_FOLDER";

/// A server of the installation in a process of its own; it dies with this value.
pub struct Process {
    child: Child,
    address: String,
}

impl Process {
    /// This very program, asked to run [`the_process_of_another_test`].
    pub fn start(app: &TestApp) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "applications::processes::the_process_of_another_test",
                "--nocapture",
            ])
            .env(DATABASE, app.database_url())
            .env(FOLDER, app.folder())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let said = lines.map(Result::unwrap).find_map(|line| {
            line.split_once("listening ")
                .map(|(_, rest)| rest.to_owned())
        });
        Self {
            child,
            address: said.unwrap(),
        }
    }

    /// `kill -9`
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub async fn sign_in(&self, app: &TestApp, who: Who) -> Client {
        let body = json!({ "username": who.username, "password": PASSWORD });
        let nobody = app.client().moved_to(&self.address);
        let signed_in = nobody.post("/sessions").json(body).await;
        app.client_of(&signed_in).moved_to(&self.address)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may be dead already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Nothing but a server, and only where another test asked for one: until its input ends with that test.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_process_of_another_test() {
    let (Ok(database), Ok(folder)) = (std::env::var(DATABASE), std::env::var(FOLDER)) else {
        return;
    };
    let (_server, address) = server_of(&database, folder.as_ref()).await;
    println!("listening {address}");
    let ended = tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new()));
    ended.await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_give_each_number_once() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let first = seeder.put(Seed::default()).await;
    let seen = version(&show(&cast.operator, &json!({ "id": first.to_string() })).await);
    let mut cases = copies(&app, first, 20 * 8).await;
    let processes = [Process::start(&app), Process::start(&app)];
    let mut clients = Vec::new();
    for process in &processes {
        for who in [COORDINATOR, OPERATOR] {
            clients.push(process.sign_in(&app, who).await);
        }
    }
    let crowd: Vec<Client> = clients.into_iter().cycle().take(32).collect();
    let mut given = Vec::new();
    while !cases.is_empty() {
        let targets = cases.split_off(cases.len() - 8);
        let answers = press(&crowd, &targets, seen).await;
        assert!(
            answers
                .iter()
                .all(|(_, status, _)| matches!(status, 200 | 409 | 412)),
            "{answers:?}"
        );
        given.extend(answers.into_iter().filter_map(|(_, _, number)| number));
    }
    given.sort();
    assert_eq!(given, numbers(20 * 8));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_process_killed_at_work_loses_nothing_it_answered_and_skips_no_number() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let first = seeder.put(Seed::default()).await;
    let seen = version(&show(&cast.operator, &json!({ "id": first.to_string() })).await);
    let cases = copies(&app, first, 48).await;
    let mut process = Process::start(&app);
    let operator = process.sign_in(&app, OPERATOR).await;
    let (told, mut answers) = mpsc::unbounded_channel::<Uuid>();
    let asking: Vec<_> = cases
        .iter()
        .map(|case| {
            let (case, told) = (*case, told.clone());
            let request = operator
                .post(&format!("/applications/{case}/register"))
                .if_match(seen);
            // A task of its own: without a server the request panics.
            let asking = tokio::spawn(request.into_future());
            tokio::spawn(async move {
                if asking.await.is_ok_and(|answer| answer.status == 200) {
                    told.send(case).unwrap();
                }
            })
        })
        .collect();
    drop(told);
    let mut answered = Vec::new();
    while answered.len() < 10 {
        answered.extend(answers.recv().await);
    }
    process.kill();
    join_all(asking).await;
    while let Some(case) = answers.recv().await {
        answered.push(case);
    }
    let mut given = Vec::new();
    for id in &cases {
        let case = show(&cast.operator, &json!({ "id": id.to_string() })).await;
        let case = if case["stage"] == "submitted" {
            assert!(
                !answered.contains(id),
                "a registration that was answered is lost: {case}"
            );
            assert_eq!(history(&case), Vec::<&str>::new());
            register(&cast.operator, &case).await
        } else {
            case
        };
        assert_eq!(history(&case), ["Заявление зарегистрировано"]);
        given.push(case["registration_number"].as_str().unwrap().to_owned());
    }
    given.sort();
    assert_eq!(given, numbers(48));
    let (_, breaks) = verify(&app.state.database.reader()).await.unwrap();
    assert_eq!(breaks, []);
}
