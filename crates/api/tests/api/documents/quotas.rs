//! How much one person uploads: counted as it is received, whatever becomes of it.

use super::distinct;
use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use api::UploadLimits;
use chrono::Duration;
use queue::Queue;
use serde_json::Value;
use tokio::task::JoinSet;

const KB: usize = 1024;

async fn app(teacher_day_mb: u64, teacher_total_mb: u64) -> TestApp {
    let uploads = UploadLimits {
        teacher_day_mb,
        teacher_total_mb,
        official_day_mb: 4_000,
    };
    TestApp::start_with(|settings| settings.uploads = uploads).await
}

async fn remove_all(teacher: &Client, case: &Value) -> Value {
    let mut case = show(teacher, case).await;
    for document in case["documents"].as_array().unwrap().clone() {
        let address = path(&case, &format!("/documents/{}", id(&document)));
        let removed = teacher.delete(&address).if_match(version(&case)).await;
        removed.expect(204);
        case = show(teacher, &case).await;
    }
    case
}

#[tokio::test]
async fn what_is_removed_again_counts_for_a_day() {
    let app = app(2, 1_000).await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let mut case = begin(&teacher).await;
    let mut taken = 0;
    let refused = loop {
        let bytes = distinct(taken, 100 * KB);
        let answer = try_attach(&teacher, &case, "material", "план.pdf", bytes).await;
        if answer.status != 201 {
            break answer;
        }
        taken += 1;
        assert!(taken < 25, "nothing stopped it");
        case = remove_all(&teacher, &case).await;
    };
    assert_eq!(taken, 20, "two megabytes in files of a hundred kilobytes");
    refused.expect_problem(413, "file_too_large");
    let words = refused.mistake("file", "day_quota");
    assert!(
        words.starts_with("За сутки можно загрузить 2 МБ"),
        "{words}"
    );
    app.advance(Duration::hours(25));
    let teacher = app.sign_in(TEACHER.username, PASSWORD).await;
    attach(&teacher, &case, "material", "план.pdf", distinct(0, KB)).await;
}

#[tokio::test]
async fn uploads_side_by_side_do_not_pass_the_limit_together() {
    let checks = Queue::new(1, 16);
    let app = TestApp::start_changed(
        |settings| settings.uploads.teacher_day_mb = 1,
        |state| state.files = state.files.clone().with_checks(checks.clone()),
    )
    .await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    // No file gets further than its check, so that all uploads see the version that is still the newest.
    let turn = checks.turn().await.unwrap();
    let mut sent = JoinSet::new();
    for number in 0..8 {
        let (teacher, case) = (teacher.clone(), case.clone());
        sent.spawn(async move {
            let bytes = distinct(number, 300 * KB);
            try_attach(&teacher, &case, "material", "план.pdf", bytes).await
        });
    }
    for _ in 0..5 {
        let refused = sent.join_next().await.unwrap().unwrap();
        refused.expect_problem(413, "file_too_large");
    }
    drop(turn);
    let rest = sent.join_all().await;
    let mut statuses: Vec<_> = rest.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 412, 412], "three fit into a megabyte");
}

#[tokio::test]
async fn a_file_that_was_refused_does_not_count() {
    let app = app(1, 1_000).await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    for _ in 0..3 {
        let unknown = vec![b'x'; 600 * KB];
        try_attach(&teacher, &case, "material", "план.pdf", unknown)
            .await
            .expect_mistake("file", "file_type_unknown");
    }
    attach(
        &teacher,
        &case,
        "material",
        "план.pdf",
        distinct(0, 600 * KB),
    )
    .await;
}

#[tokio::test]
async fn drafts_without_number_share_one_limit() {
    let app = app(1, 1).await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let first = begin(&teacher).await;
    attach(
        &teacher,
        &first,
        "material",
        "план.pdf",
        distinct(1, 600 * KB),
    )
    .await;
    app.advance(Duration::hours(25));
    let teacher = app.sign_in(TEACHER.username, PASSWORD).await;
    let second = begin(&teacher).await;
    let again = distinct(2, 600 * KB);
    let refused = try_attach(&teacher, &second, "material", "план.pdf", again.clone()).await;
    refused.expect_problem(413, "file_too_large");
    let words = refused.mistake("file", "person_quota");
    assert!(
        words.starts_with("Файлы всех Ваших заявлений вместе больше 1 МБ"),
        "{words}"
    );
    remove_all(&teacher, &first).await;
    app.advance(Duration::hours(25));
    let teacher = app.sign_in(TEACHER.username, PASSWORD).await;
    attach(&teacher, &second, "material", "план.pdf", again).await;
}
