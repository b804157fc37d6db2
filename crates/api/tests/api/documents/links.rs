//! Links to materials.

use crate::{
    job::*,
    support::{Answer, Client, TestApp, files, people::*},
};
use serde_json::{Value, json};

async fn add(teacher: &Client, case: &Value, title: &str, url: &str) -> Answer {
    let link = json!({ "title": title, "url": url });
    teacher
        .post(&path(case, "/links"))
        .if_match(version(case))
        .json(link)
        .await
}

#[tokio::test]
async fn a_link_is_kept_shown_and_removed() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let url = "https://пример.рф/урок?номер=5#начало";
    let link = add(&teacher, &case, "Урок № 5", url).await.expect(201);
    assert_eq!(
        (&link["kind"], &link["url"], &link["title"]),
        (&json!("link"), &json!(url), &json!("Урок № 5"))
    );
    let case = show(&teacher, &case).await;
    assert_eq!(case["documents"], json!([link]));
    teacher
        .get(&path(&case, &format!("/documents/{}/content", id(&link))))
        .await
        .expect_problem(404, "not_found");
    let removed = teacher
        .delete(&path(&case, &format!("/documents/{}", id(&link))))
        .if_match(version(&case))
        .await;
    removed.expect(204);
    assert_eq!(show(&teacher, &case).await["documents"], json!([]));
}

#[tokio::test]
async fn a_link_into_the_teachers_own_computer_is_refused_in_plain_words() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    for url in [
        "file:///F:/Уроки/план.docx",
        "F:\\Уроки\\план.docx",
        "javascript:alert(1)",
        "ftp://example.ru/",
        "example.ru",
    ] {
        let refused = add(&teacher, &case, "Урок", url).await;
        let words = refused.expect_mistake("url", "link_not_http");
        assert_eq!(words, "Адрес должен начинаться с http:// или https://");
    }
    let refused = add(&teacher, &case, " ", "").await;
    refused.expect_mistake("title", "required");
    refused.expect_mistake("url", "required");
    add(&teacher, &case, "Урок", "https://школа/урок")
        .await
        .expect_mistake("url", "link_host");
    assert_eq!(show(&teacher, &case).await, case);
}

#[tokio::test]
async fn links_and_files_together_are_sixty() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let mut case = begin(&teacher).await;
    case = attach(&teacher, &case, "material", "план.pdf", files::pdf()).await;
    for number in 1..60 {
        let url = format!("https://example.ru/{number}");
        add(&teacher, &case, "Урок", &url).await.expect(201);
        case = show(&teacher, &case).await;
    }
    let refused = add(&teacher, &case, "Урок", "https://example.ru/60").await;
    let words = refused.expect_mistake("url", "too_many_documents");
    assert!(words.contains("уже 60 файлов и ссылок"), "{words}");
    let refused = try_attach(&teacher, &case, "material", "план.pdf", files::pdf()).await;
    refused.expect_mistake("file", "too_many_documents");
    assert_eq!(show(&teacher, &case).await, case);
    let link = case["documents"].as_array().unwrap().last().unwrap();
    let removed = teacher
        .delete(&path(&case, &format!("/documents/{}", id(link))))
        .if_match(version(&case))
        .await;
    removed.expect(204);
    let case = show(&teacher, &case).await;
    let added = add(&teacher, &case, "Урок", "https://example.ru/60").await;
    added.expect(201);
}
