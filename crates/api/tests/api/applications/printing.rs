//! The printed form.

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use serde_json::{Value, json};

async fn form(who: &Client, case: &Value) -> Pdf {
    let document = case["printed_form"]["document_id"].as_str().unwrap();
    let answer = who
        .get(&path(case, &format!("/documents/{document}/content")))
        .await;
    answer.expect(200);
    assert_eq!(answer.header("content-type"), "application/pdf");
    assert!(answer.header("content-disposition").starts_with("inline"));
    Pdf::new(&answer.bytes)
}

#[tokio::test]
async fn the_form_carries_number_version_code_and_the_name_in_the_genitive() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = fill(&teacher).await;
    let change = json!({ "held_category": "first", "held_until": "2027-03-01", "claimed_category": "highest" });
    let case = answer(&teacher, &case, change).await;
    let case = generate(&teacher, &case).await;
    let printed = form(&teacher, &case).await;
    let text = printed.text();
    for part in [
        "АТ-2026-00001",
        "версия 1",
        code(&case).as_str(),
        "Полянской-Ёлкиной Алёны Кузьминичны",
        "24.11.2026",
        "МБОУ «Заречная СОШ»",
        "математики",
        "1 марта 2027",
        "очно",
        "8 900 000-00-17",
        TEACHER.email().as_str(),
    ] {
        assert!(text.contains(part), "«{part}» is not in: {text}");
    }
    assert_eq!(printed.info("Tagged"), "yes");
}

#[tokio::test]
async fn a_corrected_genitive_is_what_is_printed() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = fill(&teacher).await;
    let case = answer(
        &teacher,
        &case,
        json!({ "name_genitive": "Полянской-Ёлкина Алёны Кузьминичны" }),
    )
    .await;
    let case = generate(&teacher, &case).await;
    let text = form(&teacher, &case).await.text();
    assert!(
        text.contains("Полянской-Ёлкина Алёны Кузьминичны"),
        "{text}"
    );
}

#[tokio::test]
async fn the_form_lists_documents_and_links() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = fill_simplified(&teacher).await;
    let link = json!({ "title": "Открытый урок № 5", "url": "https://example.ru/urok" });
    teacher
        .post(&path(&case, "/links"))
        .if_match(version(&case))
        .json(link)
        .await
        .expect(201);
    let case = generate(&teacher, &show(&teacher, &case).await).await;
    let text = form(&teacher, &case).await.text();
    for part in [
        "Открытый урок № 5",
        "https://example.ru/urok",
        "документ.pdf",
        "победитель конкурса «Учитель года»",
    ] {
        assert!(text.contains(part), "«{part}» is not in: {text}");
    }
}

#[tokio::test]
async fn a_draft_with_gaps_is_not_printed_and_hears_of_all_of_them() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let case = begin(&teacher).await;
    let refused = act(&teacher, &case, "generate", Value::Null).await;
    for field in ["held_category", "claimed_category", "form"] {
        refused.expect_mistake(field, "required");
    }
    assert_eq!(
        refused.json()["errors"],
        case["mistakes"],
        "the page shows what printing would say"
    );
    let change =
        json!({ "held_category": "none", "claimed_category": "highest", "form": "simplified" });
    let case = answer(&teacher, &case, change).await;
    let refused = act(&teacher, &case, "generate", Value::Null).await;
    refused.expect_mistake("claimed_category", "highest_needs_category");
    refused.expect_mistake("simplified_grounds", "required");
    for field in ["presentation", "awards", "attestation_sheet"] {
        refused.expect_mistake(field, "document_missing");
    }
    assert!(
        show(&teacher, &case).await["case_number"].is_null(),
        "a refusal takes no number"
    );
}

#[tokio::test]
async fn editing_again_keeps_the_number_and_makes_the_next_version_with_another_code() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let first = generate(&teacher, &fill(&teacher).await).await;
    let first = attach(
        &teacher,
        &first,
        "signed_scan",
        "скан.pdf",
        crate::support::files::pdf(),
    )
    .await;
    let draft = act(&teacher, &first, "edit", Value::Null).await.expect(200);
    assert_eq!(
        (&draft["stage"], &draft["printed_form"], &draft["documents"]),
        (&json!("draft"), &json!(null), &json!([]))
    );
    let second = generate(&teacher, &draft).await;
    assert_eq!(second["case_number"], first["case_number"]);
    assert_eq!(second["printed_form"]["version"], 2);
    assert_ne!(code(&second), code(&first));
    assert!(form(&teacher, &second).await.text().contains("версия 2"));
    let old = first["printed_form"]["document_id"].as_str().unwrap();
    let gone = teacher
        .get(&path(&first, &format!("/documents/{old}/content")))
        .await;
    gone.expect_problem(404, "not_found");
}

#[tokio::test]
async fn only_the_one_who_files_is_told_the_code() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    assert!(!code(&filed).is_empty());
    for who in [&cast.coordinator, &cast.operator] {
        let seen = show(who, &filed).await;
        assert_eq!(
            (&seen["printed_form"]["check_code"], &seen["code_check"]),
            (&json!(null), &json!("fits"))
        );
    }
}
