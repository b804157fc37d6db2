//! Clients who go away while they are answered, and servers that are killed: after a repeat each thing is there once.

use crate::{
    applications::processes::Process,
    job::{HERE, id},
    repeated_posts::{begin, once_answered},
    support::{Client, TestApp, people::*},
};
use futures_util::future::join_all;
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::mpsc,
};

/// Sends what a page sends and goes away after a while, whatever has come by then.
async fn leave_after(patience: Duration, who: &Client, address: &str, key: &str) {
    let host = address.trim_start_matches("http://");
    let token = who.access_token.as_deref().unwrap();
    let request = format!(
        "POST /api/v1/applications HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\nIdempotency-Key: {key}\r\n\
         Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}"
    );
    let mut stream = TcpStream::connect(host).await.unwrap();
    // Not a farewell but a cut, which reaches the server in the middle of its work.
    stream.set_zero_linger().unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let _ = tokio::time::timeout(patience, stream.read(&mut [0])).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_clients_who_go_away_at_any_moment_each_has_one_draft_after_repeating() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let keys: Vec<String> = (0..240).map(|number| format!("key {number}")).collect();
    for (number, some) in keys.chunks(12).enumerate() {
        let leaving = some.iter().zip(1_u64..).map(|(key, turn)| {
            let patience = Duration::from_micros(turn * 400 * (number as u64 % 8));
            leave_after(patience, &teacher, &app.address, key)
        });
        join_all(leaving).await;
    }
    let mut drafts = BTreeSet::new();
    for key in &keys {
        let answer = once_answered(|| begin(&teacher, key)).await;
        drafts.insert(id(&answer.expect(201)).to_owned());
    }
    assert_eq!(drafts.len(), keys.len());
    let there = teacher.get("/applications").await.expect(200);
    assert_eq!(there["total"], keys.len());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_killed_server_was_asked_is_done_once_after_repeating() {
    const KEYS: usize = 90;
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let mut answered = BTreeMap::new();
    let keys: Vec<String> = (0..KEYS).map(|number| format!("key {number}")).collect();
    for some in keys.chunks(30) {
        let mut process = Process::start(&app);
        let there = process.sign_in(&app, TEACHER).await;
        let (told, mut answers) = mpsc::unbounded_channel();
        let asking: Vec<_> = some
            .iter()
            .map(|key| {
                let (there, key, told) = (there.clone(), key.clone(), told.clone());
                // Without a server the request panics: its task ends.
                tokio::spawn(async move {
                    let draft = begin(&there, &key).await.expect(201);
                    told.send((key, id(&draft).to_owned())).unwrap();
                })
            })
            .collect();
        drop(told);
        for _ in 0..8 {
            answered.extend(answers.recv().await);
        }
        process.kill();
        join_all(asking).await;
        while let Some(one) = answers.recv().await {
            answered.extend([one]);
        }
    }
    // Whoever is killed does not renew a lease.
    app.advance(chrono::Duration::seconds(90));
    let mut drafts = BTreeSet::new();
    for key in &keys {
        let draft = begin(&teacher, key).await.expect(201);
        let known = answered.get(key).map(String::as_str);
        assert!(known.is_none_or(|known| known == id(&draft)), "{draft}");
        drafts.insert(id(&draft).to_owned());
    }
    assert_eq!(drafts.len(), KEYS);
    let there = teacher.get("/applications").await.expect(200);
    assert_eq!(there["total"], KEYS);
}
