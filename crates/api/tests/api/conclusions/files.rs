//! What is taken as a conclusion, and what the documents of a draft have to do with it.

use super::panel::Panel;
use crate::{
    job::*,
    support::{Answer, files},
};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

async fn send(panel: &Panel, form: Form) -> Answer {
    panel
        .expert
        .put(&path(&panel.case, "/conclusion"))
        .if_match(version(&panel.case))
        .multipart(form)
        .await
}

fn named(name: &str, bytes: Vec<u8>) -> Form {
    Form::new().part("file", Part::bytes(bytes).file_name(name.to_owned()))
}

#[tokio::test]
async fn a_scan_or_a_pdf_is_taken_and_nothing_else() {
    let panel = Panel::new().await;
    for (name, bytes, code) in [
        ("пустой.pdf", Vec::new(), "file_empty"),
        ("план.pdf", files::jpg(), "file_type_differs"),
        ("заключение.docx", files::docx(), "file_type_not_allowed"),
    ] {
        let answer = send(&panel, named(name, bytes)).await;
        answer.expect_problem(422, "invalid");
        let problem = answer.json();
        assert_eq!(problem["errors"][0]["field"], "file", "{name}");
        assert_eq!(problem["errors"][0]["code"], code, "{name}");
    }
    send(&panel, Form::new().text("kind", "conclusion"))
        .await
        .expect_mistake("kind", "unknown_field");
    let json = panel
        .expert
        .put(&path(&panel.case, "/conclusion"))
        .if_match(version(&panel.case))
        .json(json!({}));
    json.await.expect_problem(415, "wrong_content_type");
    assert_eq!(
        show(&panel.expert, &panel.case).await["stage"],
        "registered"
    );
    send(&panel, named("Заключение.png", files::png()))
        .await
        .expect(200);
}

#[tokio::test]
async fn it_is_no_document_of_the_teachers() {
    let panel = Panel::concluded().await;
    let Panel { cast, case, .. } = &panel;
    let document = id(&case["conclusion"]["document"]);
    let removal = cast
        .teacher
        .delete(&path(case, &format!("/documents/{document}")))
        .if_match(version(case));
    removal.await.expect_problem(409, "wrong_stage");
    let draft = fill(&cast.teacher).await;
    for kind in ["conclusion", "signed_conclusion", "refusal_record"] {
        try_attach(&cast.teacher, &draft, kind, "файл.pdf", files::pdf())
            .await
            .expect_mistake("kind", "unknown");
    }
}

#[tokio::test]
async fn a_list_keeps_it_apart_from_the_teachers_documents() {
    let panel = Panel::concluded().await;
    let Panel { cast, case, .. } = &panel;
    let list = cast.coordinator.get("/applications").await.expect(200);
    let row: &Value = &list["items"][0];
    assert_eq!(row["id"], case["id"]);
    assert!(!column(&row["documents"], "kind").contains(&"conclusion"));
    assert_eq!(row["conclusion"]["document"]["kind"], "conclusion");
    assert_eq!(row["conclusion"], case["conclusion"]);
}
