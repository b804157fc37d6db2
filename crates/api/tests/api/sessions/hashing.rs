//! Hashing of passwords: a full queue is told honestly, and older hashes still fit.

use crate::support::{Answer, TestApp, people::*};
use api::PasswordHashing;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version};
use persistence::people;
use queue::{Queue, Turn};
use serde_json::json;

/// An app with the operator in it, where one password is hashed at a time and nobody may wait.
async fn app_of(queue: &Queue) -> TestApp {
    let passwords = PasswordHashing::with_queue(queue.clone());
    let app = TestApp::start_with_hashing(|settings| settings.login_attempts = 3, passwords).await;
    app.operator().await;
    app
}

fn expect_busy(answer: &Answer) {
    let problem = answer.expect_problem(503, "busy");
    assert_eq!(problem["title"], "Сервер занят");
    assert_eq!(
        problem["detail"],
        "Сейчас слишком много запросов одновременно. Повторите через несколько секунд"
    );
    let seconds: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=60).contains(&seconds), "{seconds}");
}

async fn taken(queue: &Queue) -> Turn {
    queue.turn().await.unwrap()
}

#[tokio::test]
async fn when_the_queue_is_full_one_is_told_to_come_again_and_then_gets_in() {
    let queue = Queue::new(1, 0);
    let app = app_of(&queue).await;
    let turn = taken(&queue).await;
    // More often than a password may be guessed: what was not looked at was no guess.
    for _ in 0..5 {
        expect_busy(&app.try_sign_in(OPERATOR.username, PASSWORD).await);
        expect_busy(&app.try_sign_in("nobody", PASSWORD).await);
    }
    drop(turn);
    app.try_sign_in(OPERATOR.username, PASSWORD)
        .await
        .expect(201);
    app.try_sign_in("nobody", PASSWORD)
        .await
        .expect_problem(401, "wrong_credentials");
}

#[tokio::test]
async fn a_change_of_the_password_waits_its_turn_as_well() {
    let queue = Queue::new(1, 0);
    let app = app_of(&queue).await;
    let operator = app.sign_in(OPERATOR.username, PASSWORD).await;
    let body = json!({ "old": PASSWORD, "new": "lyzhnya-2027-sneg" });
    let turn = taken(&queue).await;
    for _ in 0..5 {
        expect_busy(&operator.put("/me/password").json(body.clone()).await);
    }
    drop(turn);
    operator.put("/me/password").json(body).await.expect(204);
}

#[tokio::test]
async fn a_hash_with_other_parameters_still_fits_and_no_hash_fits_nothing() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let id = operator.get("/me").await.expect(200)["id"].clone();
    let id = id.as_str().unwrap().parse().unwrap();
    for (memory, passes) in [(8 * 1024, 1), (32 * 1024, 2)] {
        let params = Params::new(memory, passes, 1, None).unwrap();
        let older = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_with_salt(PASSWORD.as_bytes(), b"a salt of theirs")
            .unwrap();
        set_hash(&app, id, older.to_string()).await;
        app.try_sign_in(OPERATOR.username, PASSWORD)
            .await
            .expect(201);
        app.try_sign_in(OPERATOR.username, "не тот пароль")
            .await
            .expect(401);
    }
    set_hash(&app, id, String::new()).await;
    app.try_sign_in(OPERATOR.username, PASSWORD)
        .await
        .expect_problem(401, "wrong_credentials");
}

async fn set_hash(app: &TestApp, id: uuid::Uuid, hash: String) {
    let tx = app.state.database.begin(app.state.now()).await.unwrap();
    people::set_password(&tx, id, hash).await.unwrap();
    tx.commit().await.unwrap();
}
