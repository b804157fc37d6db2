//! What a page of rows weighs on the way to a browser.

use crate::{
    job::*,
    support::{Answer, Client, TestApp},
};
use chrono::NaiveDate;
use persistence::documents::{self, NewDocument};
use serde_json::{Value, json};
use uuid::Uuid;

const WORK_LIST: &str = "/applications?stage=submitted&per_page=50";

/// Fifty filed cases of somebody with a long name at a school with a long name, each with its scan and a material.
async fn fifty_filed(app: &TestApp, cast: &Cast) {
    let seeder = Seeder::new(app, &cast.teacher, &cast.operator).await;
    let case = seeder
        .put(Seed {
            name: ["Преображенская", "Александра", "Константиновна"],
            workplace: "МБОУ «Молчановская средняя общеобразовательная школа № 2»",
            held_until: NaiveDate::from_ymd_opt(2027, 3, 31),
            ..Seed::default()
        })
        .await;
    let cases = copies(app, case, 49).await;
    let teacher: Uuid = own_id(&cast.teacher).await.parse().unwrap();
    let tx = app.state.database.begin(app.state.now()).await.unwrap();
    for case in cases.into_iter().chain([case]) {
        for (kind, title) in [
            ("signed_scan", "Заявление, скан.pdf"),
            ("material", "Открытый урок.pdf"),
        ] {
            let document = NewDocument {
                application_id: case,
                kind: kind.into(),
                title: title.into(),
                media_type: Some("application/pdf".into()),
                size: Some(48_213),
                sha256: Some("9f86d081884c7d65".repeat(4)),
                url: None,
                form_version: Some(1),
                uploaded_by: domain::roles::Author {
                    id: teacher,
                    name: "Преображенская Александра Константиновна".into(),
                    role: domain::roles::Role::Teacher,
                },
            };
            documents::add(&tx, document).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
}

async fn encoded(who: &Client, accepted: &str) -> Answer {
    let answer = who.get(WORK_LIST).header("Accept-Encoding", accepted).await;
    assert_eq!(answer.status, 200);
    answer
}

#[tokio::test]
async fn fifty_rows_of_the_work_list_are_light() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    fifty_filed(&app, &cast).await;

    let plain = cast.operator.get(WORK_LIST).await;

    let page = plain.expect(200);
    let rows = page["items"].as_array().unwrap();
    assert_eq!(rows.len(), 50);
    assert!(plain.bytes.len() <= 36_000, "{}", plain.bytes.len());
    let brotli = encoded(&cast.operator, "gzip, deflate, br, zstd").await;
    assert!(brotli.bytes.len() <= 4_500, "{}", brotli.bytes.len());
}

#[tokio::test]
async fn rows_leave_out_what_is_empty_and_the_page_names_the_municipality_once() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    fifty_filed(&app, &cast).await;

    let page = cast.operator.get(WORK_LIST).await.expect(200);

    let here = app.municipality(HERE).await;
    assert_eq!(
        page["municipalities"],
        json!([{ "id": here, "name": "Молчановский район" }])
    );
    for row in page["items"].as_array().unwrap() {
        assert_eq!(row["municipality_id"], here.as_str());
        for (field, value) in row.as_object().unwrap() {
            assert!(!is_empty(value), "{field}: {value}");
        }
    }
}

fn is_empty(value: &Value) -> bool {
    matches!(value, Value::Null | Value::Bool(false)) || *value == json!([])
}

#[tokio::test]
async fn json_is_compressed_as_the_browser_takes_it() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    fifty_filed(&app, &cast).await;
    let who = &cast.operator;

    let plain = encoded(who, "identity").await;
    assert_eq!(plain.header("content-encoding"), "");
    let mut sizes = vec![plain.bytes.len()];
    for (accepted, encoding) in [
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("gzip, deflate, br", "br"),
    ] {
        let answer = encoded(who, accepted).await;
        assert_eq!(answer.header("content-encoding"), encoding, "{accepted}");
        assert!(answer.header("vary").contains("accept-encoding"));
        sizes.push(answer.bytes.len());
    }
    assert!(sizes[0] > 8 * sizes[1] && sizes[2] > sizes[3], "{sizes:?}");
}
