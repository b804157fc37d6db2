//! What a list holds: the scope of the role, one parameter per filter.

use crate::{
    job::*,
    support::{Client, TestApp, files, people::*},
};
use chrono::NaiveDate;
use domain::applications::{AttestationForm, ClaimedCategory, Stage};
use serde_json::{Value, json};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Surnames of a list by name.
async fn surnames(who: &Client, query: &str) -> Vec<String> {
    let list = who
        .get(&format!("/applications?sort=surname&{query}"))
        .await
        .expect(200);
    let names: Vec<String> = column(&list["items"], "full_name")
        .into_iter()
        .map(|name| name.split(' ').next().unwrap().to_owned())
        .collect();
    assert_eq!(list["total"], names.len(), "{query}");
    names
}

/// Six cases that differ in everything a filter asks about.
async fn six(app: &TestApp) -> Cast {
    let cast = app.cast().await;
    app.two_experts(&cast.coordinator).await;
    let seeder = Seeder::new(app, &cast.teacher, &cast.operator).await;
    let period = |id: String| Some((id.parse().unwrap(), day("2027-01-11")));
    let january = period(app.period("2027-01-01").await);
    let seeds = [
        Seed {
            name: ["Абрикосова", "Анна", "Львовна"],
            ..Seed::default()
        },
        Seed {
            name: ["Бережнов", "Пётр", "Ильич"],
            form: AttestationForm::Simplified,
            ..Seed::default()
        },
        Seed {
            name: ["Вишнёв", "Семён", "Ильич"],
            filed_on: day("2026-10-01"),
            claimed: ClaimedCategory::Highest,
            held_until: Some(day("2027-05-01")),
            ..Seed::default()
        },
        Seed {
            name: ["Груздева", "Ольга", "Ивановна"],
            stage: Stage::Registered,
            period: january,
            experts: 2,
            ..Seed::default()
        },
        Seed {
            name: ["Дубова", "Вера", "Павловна"],
            stage: Stage::Registered,
            experts: 1,
            form: AttestationForm::Remote,
            ..Seed::default()
        },
        Seed {
            name: ["Елова", "Нина", "Львовна"],
            stage: Stage::Rejected,
            workplace: "МАДОУ «Берёзка»",
            ..Seed::default()
        },
    ];
    for seed in seeds {
        seeder.put(seed).await;
    }
    seeder
        .put(Seed {
            name: ["Жилина", "Яна", "Львовна"],
            stage: Stage::Draft,
            ..Seed::default()
        })
        .await;
    cast
}

#[tokio::test]
async fn each_filter_keeps_exactly_its_rows() {
    let app = TestApp::start().await;
    let cast = six(&app).await;
    let january = app.period("2027-01-01").await;
    let here = app.municipality(HERE).await;
    let elsewhere = app.municipality(ELSEWHERE).await;
    let all = [
        "Абрикосова",
        "Бережнов",
        "Вишнёв",
        "Груздева",
        "Дубова",
        "Елова",
    ];
    let expected: Vec<(String, &[&str])> = vec![
        (String::new(), &all),
        (
            "stage=submitted".into(),
            &["Абрикосова", "Бережнов", "Вишнёв"],
        ),
        (
            "stage=registered,rejected".into(),
            &["Груздева", "Дубова", "Елова"],
        ),
        ("stage=draft".into(), &[]),
        ("form=simplified".into(), &["Бережнов"]),
        ("form=remote".into(), &["Дубова"]),
        ("category=highest".into(), &["Вишнёв"]),
        ("route=operator".into(), &["Бережнов"]),
        (
            "route=general&stage=submitted".into(),
            &["Абрикосова", "Вишнёв"],
        ),
        (format!("period_id={january}"), &["Груздева"]),
        ("period_id=any".into(), &["Груздева"]),
        ("period_id=none&stage=registered".into(), &["Дубова"]),
        ("experts=none&stage=registered".into(), &[]),
        ("experts=part".into(), &["Дубова"]),
        ("experts=full".into(), &["Груздева"]),
        ("experts=missing&stage=registered".into(), &["Дубова"]),
        ("review=late".into(), &["Вишнёв"]),
        (format!("municipality_id={here}"), &all),
        (format!("municipality_id={elsewhere}"), &[]),
        ("stage=submitted&q=ильич".into(), &["Бережнов", "Вишнёв"]),
    ];
    for who in [&cast.coordinator, &cast.operator] {
        for (query, names) in &expected {
            assert_eq!(surnames(who, query).await, *names, "{query}");
        }
    }
}

#[tokio::test]
async fn a_name_is_found_whatever_its_case_and_with_е_for_ё() {
    let app = TestApp::start().await;
    let cast = six(&app).await;
    let expected: [(&str, &[&str]); 9] = [
        ("вишнев", &["Вишнёв"]),
        ("ВИШНЁВ СЕМЕН", &["Вишнёв"]),
        ("Бережнов  Петр", &["Бережнов"]),
        ("берЁзк", &["Елова"]),
        ("ат-2026-00004", &["Груздева"]),
        ("14-2026/0002", &["Дубова"]),
        ("%25", &[]),
        ("_", &[]),
        ("'; DROP TABLE applications; --", &[]),
    ];
    for (typed, names) in expected {
        assert_eq!(
            surnames(&cast.coordinator, &format!("q={typed}")).await,
            names,
            "{typed}"
        );
    }
}

#[tokio::test]
async fn an_ending_review_is_soon_for_seven_days() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    // Today is 24 November: thirty days from these end on 23 and 24 November, 1 and 2 December.
    let filed = ["2026-10-24", "2026-10-25", "2026-11-01", "2026-11-02"];
    let names = [
        ["Ам", "А", "А"],
        ["Бим", "А", "А"],
        ["Вим", "А", "А"],
        ["Гим", "А", "А"],
    ];
    for (filed_on, name) in filed.into_iter().zip(names) {
        seeder
            .put(Seed {
                name,
                filed_on: day(filed_on),
                ..Seed::default()
            })
            .await;
    }
    assert_eq!(surnames(&cast.coordinator, "review=late").await, ["Ам"]);
    assert_eq!(
        surnames(&cast.coordinator, "review=soon").await,
        ["Ам", "Бим", "Вим"]
    );
}

#[tokio::test]
async fn an_unknown_value_of_a_parameter_is_refused_at_its_name() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    for (query, field) in [
        ("stage=submitted,lost", "stage"),
        ("form=by_mail", "form"),
        ("category=second", "category"),
        ("route=secret", "route"),
        ("period_id=tomorrow", "period_id"),
        ("experts=three", "experts"),
        ("review=never", "review"),
        ("sort=beauty", "sort"),
        ("sort=--surname", "sort"),
    ] {
        for address in [
            "/applications",
            "/applications/export.xlsx",
            "/applications/export.csv",
        ] {
            let answer = cast.coordinator.get(&format!("{address}?{query}")).await;
            answer.expect_mistake(field, "unknown");
        }
    }
    for query in ["municipality_id=here", "page=one", "per_page=-1"] {
        cast.coordinator
            .get(&format!("/applications?{query}"))
            .await
            .expect_mistake("query", "wrong_value");
    }
}

#[tokio::test]
async fn two_mistakes_of_a_query_are_told_together() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let answer = cast
        .coordinator
        .get("/applications?form=x&category=y")
        .await;
    answer.expect_mistake("form", "unknown");
    answer.expect_mistake("category", "unknown");
}

#[tokio::test]
async fn nobody_sees_a_list_without_signing_in() {
    let app = TestApp::start().await;
    app.client()
        .get("/applications")
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn a_row_names_documents_and_what_may_be_done() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let mut draft = fill(&cast.teacher).await;
    for kind in ["presentation", "material"] {
        draft = attach(&cast.teacher, &draft, kind, "файл.pdf", files::pdf()).await;
    }
    let filed = hand_in(&cast.teacher, &draft).await;
    let list = cast
        .coordinator
        .get("/applications?stage=submitted")
        .await
        .expect(200);
    let row: &Value = &list["items"][0];
    assert_eq!(column(&row["documents"], "kind"), ["presentation"]);
    assert_eq!(
        (&row["allowed_actions"], &row["version"]),
        (
            &json!([
                "check",
                "change_route",
                "return_for_correction",
                "register",
                "reject",
                "ask"
            ]),
            &filed["version"]
        )
    );
    assert_eq!(
        (&row["full_name"], &row["position"]),
        (&json!(TEACHER.full_name()), &json!("учитель"))
    );
    register(&cast.coordinator, &filed).await;
    let list = cast.coordinator.get("/applications").await.expect(200);
    assert_eq!(
        column(&list["items"][0]["documents"], "kind"),
        ["presentation", "material"]
    );
}
