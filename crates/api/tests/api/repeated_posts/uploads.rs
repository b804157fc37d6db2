//! A form with a file and a key: the same file again is no second document.

use crate::{
    job::{
        HERE, begin, file, form_withdrawal, id, path, show, signed_withdrawal, version,
        withdrawal_code,
    },
    repeated_posts::{KEY, once_answered},
    support::{Answer, Client, Request, TestApp, files, people::*},
};
use chrono::Duration;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, Statement};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

fn upload(who: &Client, case: &Value, bytes: Vec<u8>) -> Request {
    who.post(&path(case, "/documents"))
        .if_match(version(case))
        .header("Idempotency-Key", KEY)
        .upload("material", "diplom.pdf", bytes)
}

async fn documents(who: &Client, case: &Value) -> usize {
    show(who, case).await["documents"].as_array().unwrap().len()
}

fn expect_reused(answer: &Answer) {
    answer.expect_mistake("Idempotency-Key", "key_reused");
}

#[tokio::test]
async fn a_repeated_upload_gets_the_first_answer() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let first = upload(&teacher, &case, files::pdf()).await.expect(201);
    // Each form that is sent has a boundary of its own.
    let again = upload(&teacher, &case, files::pdf()).await;
    assert_eq!(again.expect(201), first);
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(documents(&teacher, &case).await, 1);
}

#[tokio::test]
async fn a_key_of_an_upload_is_of_its_file_and_version() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    upload(&teacher, &case, files::pdf()).await.expect(201);
    let another = files::pdf_with("<</S/GoTo>>");
    expect_reused(&upload(&teacher, &case, another).await);
    let newer = show(&teacher, &case).await;
    expect_reused(&upload(&teacher, &newer, files::pdf()).await);
    assert_eq!(documents(&teacher, &case).await, 1);
}

#[tokio::test]
async fn a_signed_withdrawal_that_is_sent_again_is_sent_once_and_has_its_version() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = form_withdrawal(&cast.teacher, &file(&cast.teacher).await, "Увольнение").await;
    let send = || {
        cast.teacher
            .post(&path(&case, "/withdrawal/send"))
            .if_match(version(&case))
            .header("Idempotency-Key", KEY)
            .multipart(signed_withdrawal(&withdrawal_code(&case)))
    };
    let (first, again) = (send().await, send().await);
    assert_eq!(again.expect(200), first.expect(200));
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(again.version(), first.version());
}

/// An upload of which half has been sent.
struct Half {
    stream: TcpStream,
    rest: Vec<u8>,
}

impl Half {
    async fn send(app: &TestApp, who: &Client, case: &Value) -> Self {
        let mut form =
            b"--half\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nmaterial\r\n\
            --half\r\nContent-Disposition: form-data; name=\"file\"; filename=\"diplom.pdf\"\r\n\r\n"
                .to_vec();
        form.extend(files::pdf());
        form.extend(b"\r\n--half--\r\n");
        let host = app.address.trim_start_matches("http://");
        let head = format!(
            "POST /api/v1{} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {}\r\nIdempotency-Key: {KEY}\r\nIf-Match: \"{}\"\r\n\
             Content-Type: multipart/form-data; boundary=half\r\nContent-Length: {}\r\n\r\n",
            path(case, "/documents"),
            who.access_token.as_deref().unwrap(),
            version(case),
            form.len(),
        );
        let rest = form.split_off(form.len() / 2);
        let mut stream = TcpStream::connect(host).await.unwrap();
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(&form).await.unwrap();
        Self { stream, rest }
    }

    /// The status of the answer to the whole.
    async fn finish(mut self) -> u16 {
        self.stream.write_all(&self.rest).await.unwrap();
        let mut line = [0; 12];
        self.stream.read_exact(&mut line).await.unwrap();
        String::from_utf8_lossy(&line[9..]).parse().unwrap()
    }
}

/// Until the server has the key of what is on its way; then what others get.
async fn expect_running(app: &TestApp, teacher: &Client, case: &Value) {
    let mut options = ConnectOptions::new(app.database_url());
    options.max_connections(1).sqlx_logging(false);
    let behind = Database::connect(options).await.unwrap();
    let taken = "SELECT id FROM idempotent_answers WHERE status = 0";
    let taken = Statement::from_string(behind.get_database_backend(), taken);
    while behind.query_one_raw(taken.clone()).await.unwrap().is_none() {}
    behind.close().await.unwrap();
    let answer = upload(teacher, case, files::pdf()).await;
    answer.expect_problem(409, "wrong_stage");
    assert_eq!(answer.header("retry-after"), "5");
}

#[tokio::test]
async fn while_the_first_is_on_its_way_the_second_waits() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let half = Half::send(&app, &teacher, &case).await;
    expect_running(&app, &teacher, &case).await;
    assert_eq!(half.finish().await, 201);
    let again = upload(&teacher, &case, files::pdf()).await;
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(documents(&teacher, &case).await, 1);
}

#[tokio::test]
async fn an_upload_that_breaks_off_gives_its_key_back() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let half = Half::send(&app, &teacher, &case).await;
    expect_running(&app, &teacher, &case).await;
    drop(half);
    let answer = once_answered(|| upload(&teacher, &case, files::pdf())).await;
    answer.expect(201);
    assert_eq!(documents(&teacher, &case).await, 1);
}

#[tokio::test]
async fn whoever_outlives_the_lease_changes_nothing_any_more() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let half = Half::send(&app, &teacher, &case).await;
    expect_running(&app, &teacher, &case).await;
    app.advance(Duration::seconds(61));
    let second = upload(&teacher, &case, files::pdf()).await.expect(201);
    assert_eq!(half.finish().await, 412);
    let again = upload(&teacher, &case, files::pdf()).await.expect(201);
    assert_eq!(id(&again), id(&second));
    assert_eq!(documents(&teacher, &case).await, 1);
}
