//! What is uploaded, and how it comes back.

use crate::{
    job::*,
    support::{TestApp, files, people::*},
};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

#[tokio::test]
async fn each_kind_of_document_comes_back_byte_for_byte() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let mut case = begin(&teacher).await;
    let office = "application/vnd.openxmlformats-officedocument.";
    let files = [
        (
            "presentation",
            "Представление.pdf",
            files::pdf(),
            "application/pdf".to_owned(),
            "inline",
        ),
        (
            "awards",
            "Грамота.jpeg",
            files::jpg(),
            "image/jpeg".to_owned(),
            "inline",
        ),
        (
            "attestation_sheet",
            "Лист.png",
            files::png(),
            "image/png".to_owned(),
            "inline",
        ),
        (
            "material",
            "Урок № 5.docx",
            files::docx(),
            format!("{office}wordprocessingml.document"),
            "attachment",
        ),
        (
            "material",
            "Оценки.xlsx",
            files::xlsx(),
            format!("{office}spreadsheetml.sheet"),
            "attachment",
        ),
    ];
    for (kind, name, bytes, media_type, shown) in files {
        let answer = try_attach(&teacher, &case, kind, name, bytes.clone())
            .await
            .expect(201);
        assert_eq!(
            (&answer["kind"], &answer["title"], &answer["media_type"]),
            (&json!(kind), &json!(name), &json!(media_type))
        );
        assert_eq!(
            (&answer["size"], &answer["uploaded_by"]),
            (&json!(bytes.len()), &json!(TEACHER.full_name()))
        );
        let content = teacher
            .get(&path(&case, &format!("/documents/{}/content", id(&answer))))
            .await;
        content.expect(200);
        assert_eq!(content.bytes, bytes);
        assert_eq!(content.header("content-type"), media_type);
        assert!(
            content.header("content-disposition").starts_with(shown),
            "{name}"
        );
        assert_eq!(content.header("x-content-type-options"), "nosniff");
        assert_eq!(content.header("cache-control"), "no-store");
        case = show(&teacher, &case).await;
    }
    let kinds = [
        "presentation",
        "awards",
        "attestation_sheet",
        "material",
        "material",
    ];
    assert_eq!(column(&case["documents"], "kind"), kinds);
}

#[tokio::test]
async fn a_title_takes_the_place_of_the_files_name() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let upload = async |title: &str| {
        let file = Part::bytes(files::pdf()).file_name("scan0001.pdf");
        let form = Form::new()
            .text("kind", "material")
            .text("title", title.to_owned())
            .part("file", file);
        let case = show(&teacher, &case).await;
        teacher
            .post(&path(&case, "/documents"))
            .if_match(version(&case))
            .multipart(form)
            .await
    };
    assert_eq!(
        upload("  Рабочая   программа ").await.expect(201)["title"],
        "Рабочая программа"
    );
    assert_eq!(upload(" ").await.expect(201)["title"], "scan0001.pdf");
    upload(&"ы".repeat(201))
        .await
        .expect_mistake("title", "too_long");
}

#[tokio::test]
async fn a_name_is_shown_without_its_folder_and_without_tricks() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let mut case = begin(&teacher).await;
    for (name, shown) in [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Мои документы\\план.pdf", "план.pdf"),
        ("план\u{202e}fdp.pdf", "планfdp.pdf"),
        ("<b>план</b>.pdf", "b>.pdf"),
    ] {
        case = attach(&teacher, &case, "material", name, files::pdf()).await;
        let titles = column(&case["documents"], "title");
        assert_eq!(titles.last(), Some(&shown), "{name}");
    }
}

#[tokio::test]
async fn an_upload_is_bound_to_the_version_that_was_seen() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let newer = attach(&teacher, &case, "material", "первый.pdf", files::pdf()).await;
    assert_eq!(version(&newer), version(&case) + 1);
    try_attach(&teacher, &case, "material", "второй.pdf", files::pdf())
        .await
        .expect_problem(412, "stale_version");
}

#[tokio::test]
async fn a_removed_document_is_gone_from_the_case_and_cannot_be_opened() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let case = attach(&teacher, &case, "awards", "Грамота.pdf", files::pdf()).await;
    let address = path(&case, &format!("/documents/{}", id(&case["documents"][0])));
    teacher
        .delete(&address)
        .await
        .expect_problem(428, "version_required");
    teacher
        .delete(&address)
        .if_match(version(&case))
        .await
        .expect(204);
    let now = show(&teacher, &case).await;
    assert_eq!(
        (&now["documents"], version(&now)),
        (&json!([]), version(&case) + 1)
    );
    teacher
        .get(&format!("{address}/content"))
        .await
        .expect_problem(404, "not_found");
    teacher
        .delete(&address)
        .if_match(version(&now))
        .await
        .expect_problem(404, "not_found");
    assert_eq!(now["history"][0]["title"], "Документ удалён");
}

#[tokio::test]
async fn a_document_is_opened_by_those_who_see_its_case_alone() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let elsewhere = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let stranger = app.teacher(SECOND_TEACHER, HERE).await;
    let draft = fill(&cast.teacher).await;
    let draft = attach(&cast.teacher, &draft, "material", "План.pdf", files::pdf()).await;
    let address = path(
        &draft,
        &format!("/documents/{}/content", id(&draft["documents"][0])),
    );
    cast.coordinator
        .get(&address)
        .await
        .expect_problem(404, "not_found");
    hand_in(&cast.teacher, &draft).await;
    for who in [&cast.teacher, &cast.coordinator, &cast.operator] {
        who.get(&address).await.expect(200);
    }
    for who in [&elsewhere, &stranger] {
        who.get(&address).await.expect_problem(404, "not_found");
    }
    app.client()
        .get(&address)
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn a_document_is_not_opened_through_another_case() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let first = begin(&teacher).await;
    let first = attach(&teacher, &first, "material", "План.pdf", files::pdf()).await;
    let second = begin(&teacher).await;
    let document = id(&first["documents"][0]).to_owned();
    let wrong = teacher
        .get(&path(&second, &format!("/documents/{document}/content")))
        .await;
    wrong.expect_problem(404, "not_found");
    let removal = teacher
        .delete(&path(&second, &format!("/documents/{document}")))
        .if_match(version(&second))
        .await;
    removal.expect_problem(404, "not_found");
    let kept: Value = show(&teacher, &first).await;
    assert_eq!(kept["documents"].as_array().unwrap().len(), 1);
}
