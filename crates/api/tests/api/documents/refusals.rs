//! Files that are not taken, each with its reason.

use crate::{
    job::*,
    support::{Client, Request, TestApp, files, people::*},
};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

async fn teacher_with_a_draft(app: &TestApp) -> (Client, Value) {
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    (teacher, case)
}

#[tokio::test]
async fn a_file_that_is_not_what_it_says_or_not_safe_is_refused_and_leaves_nothing() {
    let app = TestApp::start().await;
    let (teacher, case) = teacher_with_a_draft(&app).await;
    let script = files::pdf_with("<</S/JavaScript/JS(app.alert\\(1\\))>>");
    let macros = files::docx_with(&[("word/vbaProject.bin", b"macro")]);
    for (name, bytes, code) in [
        ("пустой.pdf", Vec::new(), "file_empty"),
        ("план.pdf", files::jpg(), "file_type_differs"),
        ("план.jpg", files::pdf(), "file_type_differs"),
        ("план", files::pdf(), "file_type_differs"),
        (
            "вирус.pdf",
            b"MZ\x90\x00\x03\x00\x00\x00".to_vec(),
            "file_type_unknown",
        ),
        (
            "страница.html",
            b"<html><script>alert(1)</script></html>".to_vec(),
            "file_type_unknown",
        ),
        ("план.docx", macros, "file_macros"),
        ("план.pdf", script, "file_active_pdf"),
    ] {
        let refused = try_attach(&teacher, &case, "material", name, bytes).await;
        refused.expect_mistake("file", code);
    }
    assert_eq!(show(&teacher, &case).await, case);
    let left: Vec<_> = walk(&app.folder().join("files"));
    assert_eq!(left, Vec::<String>::new(), "a refused file stays nowhere");
}

/// Names of the files below a folder.
fn walk(folder: &std::path::Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(Result::unwrap)
    {
        if entry.path().is_dir() {
            names.extend(walk(&entry.path()));
        } else {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names
}

#[tokio::test]
async fn a_file_over_twenty_megabytes_is_too_large() {
    let app = TestApp::start().await;
    let (teacher, case) = teacher_with_a_draft(&app).await;
    let mut large = files::pdf();
    large.resize(20 * 1024 * 1024 + 1, b'\n');
    let refused = try_attach(&teacher, &case, "material", "атлас.pdf", large).await;
    refused.expect_problem(413, "file_too_large");
    assert!(
        refused
            .mistake("file", "file_too_large")
            .starts_with("Файл больше 20 МБ")
    );
    assert_eq!(show(&teacher, &case).await["documents"], json!([]));
}

#[tokio::test]
async fn a_scan_is_no_office_file_and_waits_for_the_printed_form() {
    let app = TestApp::start().await;
    let (teacher, case) = teacher_with_a_draft(&app).await;
    let early = try_attach(&teacher, &case, "signed_scan", "скан.pdf", files::pdf()).await;
    early.expect_problem(409, "wrong_stage");
    let case = generate(&teacher, &answer(&teacher, &case, first_category()).await).await;
    let refused = try_attach(&teacher, &case, "signed_scan", "скан.docx", files::docx()).await;
    refused.expect_mistake("file", "file_type_not_allowed");
    let late = try_attach(&teacher, &case, "material", "план.pdf", files::pdf()).await;
    late.expect_problem(409, "wrong_stage");
}

#[tokio::test]
async fn a_form_without_its_parts_or_with_strange_ones_is_refused() {
    let app = TestApp::start().await;
    let (teacher, case) = teacher_with_a_draft(&app).await;
    let ask = || -> Request {
        teacher
            .post(&path(&case, "/documents"))
            .if_match(version(&case))
    };
    let file = || Part::bytes(files::pdf()).file_name("план.pdf");
    ask()
        .multipart(Form::new().part("file", file()))
        .await
        .expect_mistake("kind", "required");
    ask()
        .multipart(Form::new().text("kind", "material"))
        .await
        .expect_mistake("file", "required");
    let strange = Form::new()
        .text("kind", "material")
        .text("stage", "registered")
        .part("file", file());
    ask()
        .multipart(strange)
        .await
        .expect_mistake("stage", "unknown_field");
    for kind in ["printed_form", "link", "passport", ""] {
        let form = Form::new().text("kind", kind).part("file", file());
        ask()
            .multipart(form)
            .await
            .expect_mistake("kind", "unknown");
    }
    ask()
        .json(json!({ "kind": "material" }))
        .await
        .expect_problem(415, "wrong_content_type");
    ask()
        .body("multipart/form-data; boundary=x", "not a form")
        .await
        .expect_problem(400, "bad_request");
}

#[tokio::test]
async fn an_official_uploads_nothing() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    for who in [&cast.coordinator, &cast.operator] {
        try_attach(who, &filed, "material", "план.pdf", files::pdf())
            .await
            .expect_problem(403, "forbidden");
    }
}
