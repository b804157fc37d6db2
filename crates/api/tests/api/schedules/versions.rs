//! Versions, what differs between them, and «есть изменения» only where rows differ.

use super::stage::Stage;
use crate::{job::*, support::people::*};
use serde_json::{Value, json};

/// Kind and name of each change.
fn kinds(changes: &Value) -> Vec<(&str, &str)> {
    let changes = changes.as_array().expect("changes");
    changes
        .iter()
        .map(|one| {
            let text = |field: &str| one[field].as_str().unwrap();
            (text("kind"), text("full_name"))
        })
        .collect()
}

/// Two versions: a case came, another got another expert, a third left.
async fn two_versions() -> Stage {
    let mut stage = Stage::ready().await;
    let leaves = stage.add(["Абрамов", "Ян", "Ильич"], 2).await;
    stage.send().await;
    stage.approve().await;
    stage.reopen("Замените специалиста").await;
    let later = stage.app.period("2027-03-01").await;
    let first = stage.first().await;
    let experts = stage.experts.clone();
    plan(&stage.cast.operator, &first, &stage.period, &[&experts[1]]).await;
    plan(&stage.cast.operator, &leaves, &later, &[]).await;
    stage.add(["Белов", "Ян", "Ильич"], 2).await;
    let note = json!({ "note": "второго нет" });
    stage
        .act(&stage.cast.coordinator, "send", note)
        .await
        .expect(200);
    stage.approve().await;
    stage
}

#[tokio::test]
async fn each_version_tells_what_it_changed_of_the_one_before() {
    let stage = two_versions().await;
    let address = format!("{}/versions", stage.address);
    let versions = stage.cast.coordinator.get(&address).await.expect(200);
    let list = versions["versions"].as_array().unwrap();
    let numbers: Vec<&Value> = list.iter().map(|one| &one["version"]["number"]).collect();
    assert_eq!(numbers, [2, 1]);
    assert_eq!((&list[0]["rows"], &list[1]["rows"]), (&json!(2), &json!(2)));
    assert_eq!(
        kinds(&list[0]["changes"]),
        [
            ("added", "Белов Ян Ильич"),
            ("changed", "Ёлкин Олег Ильич"),
            ("left", "Абрамов Ян Ильич"),
        ]
    );
    let part = &list[0]["changes"][1]["parts"];
    assert_eq!(part.as_array().unwrap().len(), 1);
    assert_eq!(
        (&part[0]["part"], &part[0]["title"]),
        (&json!("experts"), &json!("специалисты"))
    );
    let printed = "учитель математики, МБОУ «Заречная СОШ»";
    let [one, two] = [EXPERT, SECOND_EXPERT].map(|who| format!("{}, {printed}", who.full_name()));
    assert_eq!(part[0]["before"], format!("{one}; {two}"));
    assert_eq!(part[0]["after"], two);
    assert_eq!(list[1]["changes"], json!([]));
    assert_eq!(versions["pending"], json!([]));
}

#[tokio::test]
async fn any_two_versions_are_compared_and_one_with_the_schedule_as_it_stands() {
    let stage = two_versions().await;
    let changes = async |query: &str| {
        let address = format!("{}/changes?{query}", stage.address);
        stage.cast.coordinator.get(&address).await
    };
    let back = changes("from=2&to=1").await.expect(200);
    assert_eq!(
        kinds(&back["changes"]),
        [
            ("added", "Абрамов Ян Ильич"),
            ("changed", "Ёлкин Олег Ильич"),
            ("left", "Белов Ян Ильич"),
        ]
    );
    let same = changes("from=2&to=2").await.expect(200);
    assert_eq!(same["changes"], json!([]));
    let now = changes("from=2").await.expect(200);
    assert_eq!((&now["to"], &now["changes"]), (&Value::Null, &json!([])));
    changes("").await.expect_mistake("from", "required");
    changes("from=1&to=3").await.expect_mistake("to", "unknown");
    changes("from=0").await.expect_mistake("from", "unknown");
}

#[tokio::test]
async fn a_version_is_shown_as_it_was_approved() {
    let stage = two_versions().await;
    let one = async |number: i32| {
        let address = format!("{}/versions/{number}", stage.address);
        stage.cast.coordinator.get(&address).await
    };
    let first = one(1).await.expect(200);
    assert_eq!(
        column(&first["rows"], "full_name"),
        ["Абрамов Ян Ильич", "Ёлкин Олег Ильич"]
    );
    assert_eq!(
        (&first["version"]["number"], &first["latest"]),
        (&json!(1), &json!(2))
    );
    assert_eq!(first["coordinator_name"], COORDINATOR.full_name());
    assert_eq!(first["heading"], stage.seen().await["heading"]);
    one(3).await.expect_problem(404, "not_found");
    let elsewhere = stage
        .app
        .coordinator(&stage.cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    for page in ["versions", "versions/1", "changes?from=1", "document.docx"] {
        let foreign = elsewhere.get(&format!("{}/{page}", stage.address)).await;
        foreign.expect_problem(404, "not_found");
    }
}

#[tokio::test]
async fn a_plan_that_changes_no_row_marks_no_changes_and_one_taken_back_unmarks_them() {
    let stage = Stage::ready().await;
    stage.send().await;
    stage.approve().await;
    let experts: Vec<&str> = stage.experts.iter().map(String::as_str).collect();
    let has_changes = async || stage.seen().await["has_changes"].clone();
    let case = stage.first().await;
    let case = plan(&stage.cast.operator, &case, &stage.period, &experts).await;
    assert_eq!(has_changes().await, false, "the same plan again");
    let case = plan(&stage.cast.operator, &case, &stage.period, &experts[..1]).await;
    assert_eq!(has_changes().await, true);
    let case = plan(&stage.cast.operator, &case, &stage.period, &experts).await;
    assert_eq!(has_changes().await, false, "as approved again");
    let body =
        json!({ "period_id": stage.period, "starts_on": "2027-01-18", "expert_ids": experts });
    let case = try_plan(&stage.cast.operator, &case, body)
        .await
        .expect(200);
    assert_eq!(has_changes().await, true, "another start");
    let address = format!("{}/versions", stage.address);
    let pending = stage.cast.operator.get(&address).await.expect(200)["pending"].clone();
    assert_eq!(pending[0]["parts"][0]["part"], "starts_on");
    assert_eq!(pending[0]["parts"][0]["after"], "18.01.2027");
    let later = stage.app.period("2027-03-01").await;
    plan(&stage.cast.operator, &case, &later, &experts).await;
    assert_eq!(has_changes().await, true, "it left");
    let overview = stage.cast.operator.get("/schedules").await.expect(200);
    assert_eq!(overview[0]["has_changes"], true);
}

#[tokio::test]
async fn who_holds_the_schedule_is_said_in_words() {
    let stage = Stage::ready().await;
    let holder = async || stage.seen().await["holder"].clone();
    assert_eq!(holder().await, "у координатора");
    stage.send().await;
    assert_eq!(holder().await, "у оператора с 24.11.2026");
    stage.approve().await;
    assert_eq!(holder().await, "утвержден, изменить может оператор");
}

#[tokio::test]
async fn teachers_without_a_period_are_named_before_it_is_sent_and_need_a_note() {
    let stage = Stage::ready().await;
    let seeder = Seeder::new(&stage.app, &stage.cast.teacher, &stage.cast.operator).await;
    for (surname, form) in [
        ("Рощин", domain::applications::AttestationForm::InPerson),
        ("Рыбин", domain::applications::AttestationForm::Simplified),
    ] {
        let seed = Seed {
            name: [surname, "Ян", "Ильич"],
            stage: domain::applications::Stage::Registered,
            form,
            ..Seed::default()
        };
        seeder.put(seed).await;
    }
    let gaps = async || stage.seen().await["gaps"].clone();
    assert_eq!(gaps().await, json!(["Рощин Ян Ильич: период не выбран"]));
    let refused = stage.act(&stage.cast.coordinator, "send", json!({})).await;
    refused.expect_mistake("note", "note_required");
    let note = json!({ "note": "Рощин болен" });
    stage
        .act(&stage.cast.coordinator, "send", note)
        .await
        .expect(200);
    assert_eq!(gaps().await, json!([]));
}

#[tokio::test]
async fn the_text_document_has_the_rows_and_is_of_a_version_where_one_is_asked_for() {
    let stage = two_versions().await;
    let download = async |query: &str| {
        let answer = stage.download(&format!("document.docx{query}")).await;
        assert!(answer.bytes.starts_with(b"PK"));
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(answer.bytes)).unwrap();
        let mut file = archive.by_name("word/document.xml").unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut file, &mut text).unwrap();
        text
    };
    let (old, new) = (download("?version=1").await, download("").await);
    assert!(old.contains("Абрамов Ян Ильич") && !old.contains("Белов"));
    assert!(new.contains("Белов Ян Ильич") && !new.contains("Абрамов"));
    assert!(old.contains("версия 1") && new.contains("версия 2"));
}
