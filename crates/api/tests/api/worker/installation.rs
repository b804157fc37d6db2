//! Faults of the installation: no letter is to blame for them, all wait, and all go once they are mended.

use super::*;
use mail_server::PASSWORD;

/// Enough for pauses of a quarter of an hour; letters whose tries were counted would wait for hours by then.
const TRIES: usize = 25;

#[tokio::test]
async fn with_a_wrong_password_all_letters_wait_and_with_the_right_one_all_go() {
    let app = TestApp::start().await;
    let server = Server::start(Script::default()).await;
    let file = app.folder().join("password");
    std::fs::write(&file, "bereza").unwrap();
    let mut settings = server.settings(TlsMode::StartTls);
    (settings.password, settings.password_file) = (None, Some(file.clone()));
    let addresses = boxes(12);
    queue(&app, &addresses).await;
    let worker = start(&app, transport(settings));
    all_wait(&app, &server, "AUTH", &addresses).await;
    std::fs::write(&file, PASSWORD).unwrap();
    all_go(&app, &server, &addresses).await;
    worker.stop().await;
}

#[tokio::test]
async fn with_a_certificate_nobody_trusts_all_letters_wait_and_with_a_good_one_all_go() {
    let app = TestApp::start().await;
    let server = Server::start(Script {
        stranger: true,
        ..Script::default()
    })
    .await;
    let addresses = boxes(5);
    queue(&app, &addresses).await;
    let worker = start(&app, server.transport());
    all_wait(&app, &server, "STARTTLS", &addresses).await;
    server.change(|script| script.stranger = false);
    all_go(&app, &server, &addresses).await;
    worker.stop().await;
}

/// Minutes pass, the server is tried again and again, and no letter changes by it.
async fn all_wait(app: &TestApp, server: &Server, word: &str, addresses: &[String]) {
    let mut minutes = 0;
    in_time(async {
        while server.commands(word).len() < TRIES {
            app.advance(Duration::minutes(1));
            minutes += 1;
            tokio::time::sleep(QUICK).await;
        }
    })
    .await;
    // After 0, 1, 3, 8, 23, 38 … minutes, and each time no more than leave at one time.
    let most = 4 * (5 + minutes / 15);
    assert!(TRIES <= most, "{TRIES} tries within {minutes} minutes");
    until(async || {
        let mut held = false;
        for address in addresses {
            held |= row(app, address).await.1.is_some();
        }
        !held
    })
    .await;
    for address in addresses {
        let letter = letter(app, address).await;
        let found = (letter.state.as_str(), letter.problem);
        assert_eq!(found, (outbox::QUEUED, None));
        assert_eq!(row(app, address).await.0, 0, "no try is counted");
    }
}

/// At the latest after the longest pause, each once.
async fn all_go(app: &TestApp, server: &Server, addresses: &[String]) {
    app.advance(Duration::minutes(15));
    until_all(app, addresses, outbox::SENT).await;
    let mut expected = addresses.to_vec();
    expected.sort();
    assert_eq!(recipients(server), expected);
}
