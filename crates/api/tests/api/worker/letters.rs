//! What becomes of single letters.

use super::*;

#[tokio::test]
async fn only_a_refused_recipient_gives_a_letter_up_and_the_others_go() {
    let app = TestApp::start().await;
    let server = Server::start(Script {
        refused: "box2@example.ru",
        ..Script::default()
    })
    .await;
    let addresses = boxes(3);
    queue(&app, &addresses).await;
    let worker = start(&app, server.transport());
    let expected = [outbox::SENT, outbox::FAILED, outbox::SENT];
    until(async || states(&app, &addresses).await == expected).await;
    worker.stop().await;
    let refused = letter(&app, &addresses[1]).await.problem.unwrap();
    assert!(refused.contains("550"), "{refused}");
}

#[tokio::test]
async fn a_letter_that_is_put_off_is_tried_again_however_often() {
    let app = TestApp::start().await;
    let server = Server::start(Script {
        recipient: "451 4.7.1 Greylisted",
        ..Script::default()
    })
    .await;
    let addresses = boxes(1);
    queue(&app, &addresses).await;
    let worker = start(&app, server.transport());
    for tries in 1..=12 {
        until(async || row(&app, &addresses[0]).await.0 == tries).await;
        assert_eq!(states(&app, &addresses).await, [outbox::QUEUED]);
        app.advance(Duration::hours(6));
    }
    server.change(|script| script.recipient = "250 Ok");
    app.advance(Duration::hours(6));
    until_all(&app, &addresses, outbox::SENT).await;
    worker.stop().await;
}
