//! `GET /home`

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use domain::applications::Stage;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Numbers of the tiles by their kind, and «Количество заявлений» as `applications`.
async fn tiles(who: &Client) -> BTreeMap<String, u64> {
    let home = who.get("/home").await.expect(200);
    let tiles = home["tiles"].as_array().unwrap().iter();
    let mut numbers: BTreeMap<String, u64> = tiles
        .map(|tile| {
            (
                tile["kind"].as_str().unwrap().to_owned(),
                tile["count"].as_u64().unwrap(),
            )
        })
        .collect();
    numbers.insert(
        "applications".into(),
        home["applications"].as_u64().unwrap(),
    );
    numbers
}

/// What moved since, by how much.
fn moved(before: &BTreeMap<String, u64>, now: &BTreeMap<String, u64>) -> Vec<(String, i64)> {
    let by =
        |kind: &String| i64::try_from(now[kind]).unwrap() - i64::try_from(before[kind]).unwrap();
    now.keys()
        .map(|kind| (kind.clone(), by(kind)))
        .filter(|(_, by)| *by != 0)
        .collect()
}

fn steps(list: &[(&str, i64)]) -> Vec<(String, i64)> {
    list.iter()
        .map(|(kind, by)| ((*kind).to_owned(), *by))
        .collect()
}

#[tokio::test]
async fn each_step_of_a_case_moves_its_tiles_by_one() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let [first, second] = app.two_experts(&cast.coordinator).await;
    let empty = tiles(&cast.coordinator).await;
    assert!(empty.values().all(|count| *count == 0), "{empty:?}");

    let filed = file(&cast.teacher).await;
    let now = tiles(&cast.coordinator).await;
    assert_eq!(
        moved(&empty, &now),
        steps(&[("applications", 1), ("awaiting_registration", 1)])
    );

    let registered = register(&cast.coordinator, &filed).await;
    let (before, now) = (now, tiles(&cast.coordinator).await);
    let expected = [("awaiting_registration", -1), ("unplanned", 1)];
    assert_eq!(moved(&before, &now), steps(&expected));

    let period = app.period("2027-01-01").await;
    let planned = plan(&cast.coordinator, &registered, &period, &[&first]).await;
    let (before, now) = (now, tiles(&cast.coordinator).await);
    assert_eq!(moved(&before, &now), steps(&[]), "one of two experts");
    plan(&cast.coordinator, &planned, &period, &[&first, &second]).await;
    let (before, now) = (now, tiles(&cast.coordinator).await);
    assert_eq!(moved(&before, &now), steps(&[("unplanned", -1)]));

    let simplified = fill_simplified(&cast.teacher).await;
    hand_in(&cast.teacher, &simplified).await;
    let (before, now) = (now, tiles(&cast.coordinator).await);
    assert_eq!(
        moved(&before, &now),
        steps(&[("applications", 1), ("awaiting_operator", 1)])
    );
}

#[tokio::test]
async fn a_rejection_leaves_the_count() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let filed = file(&cast.teacher).await;
    let before = tiles(&cast.coordinator).await;
    reject(&cast.coordinator, &filed, "duplicate", None).await;
    let now = tiles(&cast.coordinator).await;
    assert_eq!(
        moved(&before, &now),
        steps(&[("applications", -1), ("awaiting_registration", -1)])
    );
}

#[tokio::test]
async fn the_operators_tile_counts_schedules_to_approve() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    let period = app.period("2027-01-01").await;
    plan(&cast.coordinator, &case, &period, &[]).await;
    let before = tiles(&cast.operator).await;
    let address = format!("/schedules/{}/{period}", app.municipality(HERE).await);
    let seen = cast.coordinator.get(&address).await.version();
    let note = json!({ "note": "Без специалистов" });
    let sent = cast
        .coordinator
        .post(&format!("{address}/send"))
        .if_match(seen)
        .json(note)
        .await;
    let now = tiles(&cast.operator).await;
    assert_eq!(moved(&before, &now), steps(&[("schedules_to_approve", 1)]));
    cast.operator
        .post(&format!("{address}/approve"))
        .if_match(sent.version())
        .await
        .expect(200);
    assert_eq!(tiles(&cast.operator).await["schedules_to_approve"], 0);
}

#[tokio::test]
async fn a_tile_counts_the_rows_of_the_list_it_leads_to() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let put = async |filed_on: &str, stage: Stage| {
        let filed_on = filed_on.parse().unwrap();
        let seed = Seed {
            filed_on,
            stage,
            ..Seed::default()
        };
        seeder.put(seed).await
    };
    for filed_on in ["2026-10-20", "2026-11-01", "2026-11-20"] {
        put(filed_on, Stage::Submitted).await;
    }
    let in_work = "stage=registered,concluded,signed";
    for (stage, due) in [
        (Stage::Registered, "2026-11-23"),
        (Stage::Registered, "2026-11-24"),
        (Stage::Signed, "2026-11-20"),
    ] {
        let verdict = Verdict {
            stage,
            conclusion_due: Some(due),
            ..Verdict::default()
        };
        let id = put("2026-10-01", Stage::Registered).await;
        app.settle(id, verdict).await;
    }
    for filer in [&cast.teacher, &cast.coordinator] {
        let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
        leave(filer, &case, "Увольнение").await;
    }
    let overdue = format!("/applications?{in_work}&conclusion=overdue");
    let mine = [
        (
            "awaiting_registration",
            "/applications?stage=submitted&route=general",
        ),
        (
            "awaiting_operator",
            "/applications?stage=submitted&route=operator",
        ),
        ("review_ending", "/applications?stage=submitted&review=soon"),
        (
            "unplanned",
            "/applications?stage=registered&route=general&plan=missing",
        ),
        ("conclusion_overdue", &overdue),
        ("conclusion_signed", "/applications?stage=signed"),
        ("withdrawals_sent", "/withdrawals?state=sent&by=teacher"),
        (
            "applications",
            "/applications?stage=submitted,registered,signed",
        ),
    ];
    let theirs = [
        ("conclusion_overdue", overdue.as_str()),
        ("withdrawals_sent", "/withdrawals?state=sent"),
    ];
    for (who, lists) in [
        (&cast.coordinator, &mine[..]),
        (&cast.operator, &theirs[..]),
    ] {
        let numbers = tiles(who).await;
        for (kind, path) in lists {
            let list = who.get(path).await.expect(200);
            assert_eq!(list["total"], numbers[*kind], "{kind}");
        }
    }
    let numbers = tiles(&cast.coordinator).await;
    let shown = [
        "review_ending",
        "conclusion_overdue",
        "conclusion_signed",
        "withdrawals_sent",
        "applications",
    ];
    assert_eq!(shown.map(|kind| numbers[kind]), [2, 1, 1, 1, 8]);
    assert_eq!(tiles(&cast.operator).await["withdrawals_sent"], 2);
}

#[tokio::test]
async fn everybody_starts_with_what_is_theirs() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let expert = app.expert(&cast.coordinator, EXPERT, HERE).await;
    let case = register(&cast.coordinator, &file(&cast.teacher).await).await;
    plan(
        &cast.coordinator,
        &case,
        &app.period("2027-01-01").await,
        &[&own_id(&expert).await],
    )
    .await;
    let home: Value = cast.teacher.get("/home").await.expect(200);
    assert_eq!(
        (&home["own"][0]["id"], &home["tiles"]),
        (&case["id"], &json!([]))
    );
    let home = expert.get("/home").await.expect(200);
    assert_eq!(
        (&home["tiles"], &home["own"]),
        (&json!([{ "kind": "my_cases", "count": 1 }]), &json!([]))
    );
    let home = cast.coordinator.get("/home").await.expect(200);
    assert_eq!(home["municipality"]["id"], app.municipality(HERE).await);
    assert!(cast.operator.get("/home").await.expect(200)["municipality"].is_null());
    app.client()
        .get("/home")
        .await
        .expect_problem(401, "session_required");
}

#[tokio::test]
async fn each_day_of_the_radar_counts_the_list_of_that_day() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    for filed_on in [
        "2026-10-20",
        "2026-11-01",
        "2026-11-20",
        "2026-11-20",
        "2026-11-24",
    ] {
        let filed_on = filed_on.parse().unwrap();
        seeder
            .put(Seed {
                filed_on,
                ..Seed::default()
            })
            .await;
    }
    let home = cast.coordinator.get("/home").await.expect(200);
    let days = home["radar"].as_array().unwrap();
    let reviews: Vec<u64> = days
        .iter()
        .map(|day| day["reviews"].as_u64().unwrap())
        .collect();
    assert_eq!(reviews, [1, 1, 2, 1]);
    assert_eq!(
        days[3]["day"], "2026-12-24",
        "what is filed today is due on the last day"
    );
    for day in days {
        let path = format!("/applications?review_on={}", day["day"].as_str().unwrap());
        let list = cast.coordinator.get(&path).await.expect(200);
        assert_eq!(list["total"], day["reviews"], "{day}");
    }
    let answer = cast.coordinator.get("/applications?review_on=soon").await;
    answer.expect_mistake("review_on", "unknown");
    let operator = cast.operator.get("/home").await.expect(200);
    assert_eq!(operator["radar"], json!([]));
}
