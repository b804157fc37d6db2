//! The worker as it runs, with a mail server that has faults to order.

mod hanging;
mod installation;
mod letters;
#[path = "../../../../mail/tests/suite/server/mod.rs"]
mod mail_server;

use crate::support::TestApp;
use chrono::{DateTime, Duration, Utc};
use mail::{Letter, Sender, TlsMode, Transport, letters::Rejected};
use mail_server::{Script, Server, transport};
use persistence::{
    Database,
    outbox::{self, LetterRow, NewLetter},
};
use sea_orm::{ConnectionTrait, Statement};
use std::{sync::Arc, time};
use tokio::{sync::watch, task::JoinHandle};
use worker::{Pace, Post, Worker};

const QUICK: time::Duration = time::Duration::from_millis(20);
/// No test waits so long: whatever is awaited did not come.
const NEVER: time::Duration = time::Duration::from_secs(40);

/// A worker that runs.
struct Running {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Running {
    async fn stop(self) {
        self.stop.send(true).unwrap();
        in_time(self.task).await.unwrap();
    }
}

fn pace() -> Pace {
    Pace {
        look: QUICK,
        renew: QUICK,
        grace: time::Duration::from_secs(20),
    }
}

/// A worker of the app's installation that sends by this way.
fn start(app: &TestApp, transport: Transport) -> Running {
    start_with(app, app.state.database.clone(), transport, pace())
}

fn start_with(app: &TestApp, database: Database, transport: Transport, pace: Pace) -> Running {
    let sender = Sender::new("attestation@example.ru").unwrap();
    let clock = app.state.clock.clone();
    let worker = Worker {
        files: app.state.files.clone(),
        database,
        post: Arc::new(Post::new(app.address.clone(), sender, transport)),
        clock: Arc::new(move || clock.now()),
        pace,
    };
    let (stop, stopped) = watch::channel(false);
    let task = tokio::spawn(worker.run(stopped));
    Running { stop, task }
}

fn boxes(count: usize) -> Vec<String> {
    (1..=count)
        .map(|number| format!("box{number}@example.ru"))
        .collect()
}

/// Queues a letter to each address.
async fn queue(app: &TestApp, addresses: &[String]) {
    let letter = Letter::Rejected(Rejected {
        name: "Мария Ивановна".into(),
        case_number: "АТ-2026-00184".into(),
        reason: "Нет подписи".into(),
        comment: None,
        link: "/applications/184".into(),
    });
    let tx = app.state.database.begin(app.state.now()).await.unwrap();
    for address in addresses {
        let new = NewLetter {
            kind: letter.kind(),
            payload: serde_json::to_string(&letter).unwrap(),
            subject: "Заявление отклонено".into(),
            recipient: address.clone(),
            person_id: None,
            application_ids: Vec::new(),
            merge_key: None,
        };
        outbox::queue(&tx, new).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn letter(app: &TestApp, address: &str) -> LetterRow {
    let found = outbox::latest_to(&app.state.database.reader(), address).await;
    found.unwrap().unwrap()
}

async fn states(app: &TestApp, addresses: &[String]) -> Vec<String> {
    let mut states = Vec::new();
    for address in addresses {
        states.push(letter(app, address).await.state);
    }
    states
}

/// Until all these letters are in this state.
async fn until_all(app: &TestApp, addresses: &[String], state: &str) {
    until(async || states(app, addresses).await.iter().all(|one| one == state)).await;
}

async fn until(condition: impl AsyncFn() -> bool) {
    in_time(async {
        while !condition().await {
            tokio::time::sleep(QUICK).await;
        }
    })
    .await;
}

async fn in_time<T>(coming: impl Future<Output = T>) -> T {
    let came = tokio::time::timeout(NEVER, coming).await;
    came.expect("what is awaited comes in time")
}

/// Tries and end of the lease of a letter, as the rows tell.
async fn row(app: &TestApp, address: &str) -> (i32, Option<DateTime<Utc>>) {
    let database = sea_orm::Database::connect(app.database_url())
        .await
        .unwrap();
    let sql = "SELECT attempts, lease_until FROM letters WHERE recipient = $1";
    let backend = database.get_database_backend();
    let query = Statement::from_sql_and_values(backend, sql, [address.into()]);
    let row = database.query_one_raw(query).await.unwrap().unwrap();
    database.close().await.unwrap();
    (
        row.try_get("", "attempts").unwrap(),
        row.try_get("", "lease_until").unwrap(),
    )
}

/// Recipients of the messages that the server took, in order of their addresses.
fn recipients(server: &Server) -> Vec<String> {
    let mut found: Vec<String> = server
        .messages()
        .iter()
        .map(|message| header(message, "To: "))
        .collect();
    found.sort();
    found
}

fn header(message: &[u8], name: &str) -> String {
    let text = String::from_utf8_lossy(message);
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.unwrap().to_owned()
}
