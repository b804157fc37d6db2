//! A full disk, a full queue, and a file made to be slow.

use super::distinct;
use crate::{
    job::*,
    support::{TestApp, files, people::*},
};
use ::files::Floor;
use queue::Queue;
use serde_json::json;
use std::sync::atomic::{AtomicU64, Ordering};

const MB: usize = 1024 * 1024;

#[tokio::test]
async fn below_the_floor_of_free_space_nothing_is_received() {
    let app =
        TestApp::start_with_files(|files| files.with_floor(Floor::measured_by(100, |_| Ok(99))))
            .await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let refused = try_attach(&teacher, &case, "material", "план.pdf", files::pdf()).await;
    let problem = refused.expect_problem(507, "no_space");
    assert!(
        problem["detail"]
            .as_str()
            .unwrap()
            .contains("закончилось место")
    );
    assert_eq!(show(&teacher, &case).await, case);
}

#[tokio::test]
async fn space_that_ends_on_the_way_leaves_nothing_half_done() {
    let looks = AtomicU64::new(0);
    let floor = Floor::measured_by(100, move |_| {
        Ok(if looks.fetch_add(1, Ordering::Relaxed) < 2 {
            100
        } else {
            99
        })
    });
    let app = TestApp::start_with_files(|files| files.with_floor(floor)).await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let refused = try_attach(&teacher, &case, "material", "план.pdf", distinct(1, 4 * MB)).await;
    refused.expect_problem(507, "no_space");
    assert_eq!(show(&teacher, &case).await, case);
    let left = std::fs::read_dir(app.folder().join("files/tmp")).unwrap();
    assert_eq!(left.count(), 0);
}

#[tokio::test]
async fn who_comes_when_the_queue_is_full_is_asked_to_come_again() {
    let checks = Queue::new(1, 0);
    let app = TestApp::start_with_files(|files| files.with_checks(checks.clone())).await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let turn = checks.turn().await.unwrap();
    let refused = try_attach(&teacher, &case, "material", "план.pdf", files::pdf()).await;
    refused.expect_problem(503, "busy");
    assert!(refused.header("retry-after").parse::<u64>().unwrap() > 0);
    assert_eq!(show(&teacher, &case).await, case);
    drop(turn);
    attach(&teacher, &case, "material", "план.pdf", files::pdf()).await;
}

/// Each word could begin packed objects; looking back from each took a minute of a core.
#[tokio::test]
async fn twenty_megabytes_of_the_word_stream_are_answered_at_once() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let mut bytes = b"%PDF-1.5\n".to_vec();
    while bytes.len() < 20 * MB - 100 {
        bytes.extend(b"stream\n");
    }
    bytes.extend(b"startxref\n0\n%%EOF");
    let refused = try_attach(&teacher, &case, "material", "план.pdf", bytes).await;
    let words = refused.expect_mistake("file", "file_too_complex");
    assert!(words.starts_with("Файл устроен слишком сложно"), "{words}");
    assert_eq!(show(&teacher, &case).await["documents"], json!([]));
}
