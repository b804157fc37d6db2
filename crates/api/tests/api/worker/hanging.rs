//! A mail server that takes the message and hangs.

use super::*;
use crate::planned_steps;
use std::collections::HashSet;

#[tokio::test]
async fn a_planned_step_is_performed_while_the_mail_server_hangs() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let cases = planned_steps::filed(&app, &cast, 2).await;
    let (open, server) = hanging().await;
    let addresses = boxes(6);
    queue(&app, &addresses).await;
    let worker = start(&app, server.transport());
    in_time(server.taken(4)).await;
    planned_steps::plan_step(&cast.coordinator, &cases).await;
    planned_steps::until_due(&app);
    until(async || planned_steps::latest(&cast.coordinator).await["state"] == "done").await;
    assert_eq!(server.messages().len(), 4, "the letters hang as before");
    open.send(true).unwrap();
    until_all(&app, &addresses, outbox::SENT).await;
    worker.stop().await;
}

#[tokio::test]
async fn two_workers_send_each_letter_once_however_long_the_server_hangs() {
    let app = TestApp::start().await;
    let (open, server) = hanging().await;
    let addresses = boxes(10);
    queue(&app, &addresses).await;
    let another = app.another_database().await;
    let workers = [
        start(&app, server.transport()),
        start_with(&app, another, server.transport(), pace()),
    ];
    in_time(server.taken(8)).await;
    // A good while longer than a lease, which is renewed all the time.
    for _ in 0..3 {
        app.advance(Duration::seconds(90));
        let fresh = app.state.now() + Duration::seconds(60);
        until(async || held(&app, &addresses, fresh).await == 8).await;
    }
    assert_eq!(server.messages().len(), 8);
    open.send(true).unwrap();
    until_all(&app, &addresses, outbox::SENT).await;
    for worker in workers {
        worker.stop().await;
    }
    let mut expected = addresses.clone();
    expected.sort();
    assert_eq!(recipients(&server), expected);
}

/// How many of the letters a worker holds beyond this moment.
async fn held(app: &TestApp, addresses: &[String], beyond: DateTime<Utc>) -> usize {
    let mut count = 0;
    for address in addresses {
        let (_, lease) = row(app, address).await;
        count += usize::from(lease.is_some_and(|lease| lease > beyond));
    }
    count
}

#[tokio::test]
async fn a_worker_that_is_asked_to_stop_waits_for_the_answer_that_comes_soon() {
    let app = TestApp::start().await;
    let (open, server) = hanging().await;
    let addresses = boxes(1);
    queue(&app, &addresses).await;
    let worker = start(&app, server.transport());
    in_time(server.taken(1)).await;
    worker.stop.send(true).unwrap();
    open.send(true).unwrap();
    in_time(worker.task).await.unwrap();
    assert_eq!(states(&app, &addresses).await, [outbox::SENT]);
    assert_eq!(server.messages().len(), 1);
}

#[tokio::test]
async fn a_worker_stops_in_time_though_the_server_hangs_and_the_letter_goes_again_under_its_id() {
    let app = TestApp::start().await;
    let (open, server) = hanging().await;
    let addresses = boxes(1);
    queue(&app, &addresses).await;
    let hurried = Pace {
        grace: QUICK,
        ..pace()
    };
    let database = app.state.database.clone();
    let worker = start_with(&app, database, server.transport(), hurried);
    in_time(server.taken(1)).await;
    worker.stop().await;
    assert_eq!(states(&app, &addresses).await, [outbox::QUEUED]);
    let (_, lease) = row(&app, addresses[0].as_str()).await;
    assert!(lease.is_some(), "nobody knows whether it went");

    open.send(true).unwrap();
    let next = start(&app, server.transport());
    app.advance(Duration::minutes(3));
    until_all(&app, &addresses, outbox::SENT).await;
    next.stop().await;
    assert_eq!((server.messages().len(), ids(&server).len()), (2, 1));
}

#[tokio::test]
async fn a_line_cut_after_the_message_sends_it_twice_at_most_under_one_id() {
    let app = TestApp::start().await;
    let server = Server::start(Script {
        cuts: 1,
        ..Script::default()
    })
    .await;
    let addresses = boxes(1);
    queue(&app, &addresses).await;
    let worker = start(&app, server.transport());
    in_time(server.taken(1)).await;
    until(async || letter(&app, &addresses[0]).await.problem.is_some()).await;
    app.advance(Duration::minutes(1));
    until_all(&app, &addresses, outbox::SENT).await;
    worker.stop().await;
    assert_eq!((server.messages().len(), ids(&server).len()), (2, 1));
}

/// A server that hangs after each message until the sender says `true`.
async fn hanging() -> (watch::Sender<bool>, Server) {
    let (open, gate) = watch::channel(false);
    let server = Server::start(Script {
        gate: Some(gate),
        ..Script::default()
    })
    .await;
    (open, server)
}

fn ids(server: &Server) -> HashSet<String> {
    server
        .messages()
        .iter()
        .map(|message| header(message, "Message-ID: "))
        .collect()
}
