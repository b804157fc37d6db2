//! The applications, each brought to its stage by the people who would.

use super::{
    client::{Client, Person},
    people::COORDINATORS,
    register::{LONG_AGO, Teacher},
    review,
};
use actix_web::http::Method;
use casework::calendar::{day_of, start_of};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde_json::{Value, json};

/// A scan as a phone makes it; an invented name stands on it.
pub(super) const SCAN: &[u8] = include_bytes!("assets/scan.jpg");

/// How far the demo brings an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    Draft,
    Generated,
    Submitted,
    Registered,
    Rejected,
}

/// A registered case, ready to be planned.
pub(super) struct Filed {
    pub id: String,
    pub municipality: usize,
    /// Login of the teacher.
    pub teacher: String,
    pub held_until: Option<NaiveDate>,
    /// Its attestation comes to its end.
    pub long_ago: bool,
}

/// What becomes of the n-th teacher's application; every tenth is on the simplified form.
const fn until(number: usize) -> Until {
    if number >= LONG_AGO {
        return Until::Registered;
    }
    match number % 18 {
        0 | 9 => Until::Draft,
        1 | 10 => Until::Generated,
        2 | 5 | 8 | 12 | 15 => Until::Submitted,
        14 => Until::Rejected,
        _ => Until::Registered,
    }
}

/// Days ago on which the n-th application was begun. Those that wait for registration are recent: one is late, a few are due soon.
fn days_ago(number: usize) -> i64 {
    let long_ago = number >= LONG_AGO;
    let number = i64::try_from(number).unwrap_or_default();
    if long_ago {
        return 45 + number % 9;
    }
    match until(usize::try_from(number).unwrap_or_default()) {
        Until::Submitted if number == 2 => 31,
        Until::Submitted => 1 + number * 5 % 28,
        Until::Draft | Until::Generated => 1 + number % 20,
        Until::Registered | Until::Rejected => 8 + number * 11 % 37,
    }
}

/// People file in the daytime of the region: between ten in the morning and six in the evening. Minutes from its midnight.
fn minutes(number: usize) -> i64 {
    600 + i64::try_from(number * 37 % 480).unwrap_or_default()
}

fn working_hours(day: DateTime<Utc>, number: usize) -> DateTime<Utc> {
    start_of(day_of(day)) + Duration::minutes(minutes(number))
}

pub(super) async fn file(
    client: &Client,
    teachers: &[Teacher],
    now: DateTime<Utc>,
) -> Result<Vec<Filed>, String> {
    let mut order: Vec<usize> = (0..teachers.len()).collect();
    order.sort_by_key(|number| (std::cmp::Reverse(days_ago(*number)), minutes(*number)));
    let mut registered = Vec::new();
    for number in order {
        let Some(teacher) = teachers.get(number) else {
            continue;
        };
        let at = working_hours(now - Duration::days(days_ago(number)), number)
            .min(now - Duration::hours(1));
        client.clock.set(at);
        if let Some(filed) = one(client, teacher, number, until(number), at, now).await? {
            registered.push(filed);
        }
    }
    Ok(registered)
}

/// The answers of the n-th teacher; the second value tells when the held category ends.
fn answers(number: usize, today: NaiveDate) -> (Value, Option<NaiveDate>) {
    let ends = today + Duration::days(i64::try_from(20 + number * 13 % 400).unwrap_or_default());
    let mut body = match number % 4 {
        0 => json!({ "held_category": "none", "claimed_category": "first" }),
        1 => json!({ "held_category": "first", "held_until": ends, "claimed_category": "highest" }),
        2 => {
            json!({ "held_category": "highest", "held_until": ends, "claimed_category": "highest" })
        }
        _ => {
            json!({ "held_category": "first", "held_indefinitely": true, "claimed_category": "highest" })
        }
    };
    let form = if number % 10 == 2 {
        "simplified"
    } else {
        ["in_person", "remote"]
            .get(number % 2)
            .copied()
            .unwrap_or_default()
    };
    body["form"] = json!(form);
    if form == "simplified" {
        body["simplified_grounds"] = json!("Победитель регионального конкурса «Учитель года»");
    }
    if let Some(typed) = review::typed_organisation(number) {
        body["organisation_typed"] = json!(typed);
    }
    (body, matches!(number % 4, 1 | 2).then_some(ends))
}

async fn one(
    client: &Client,
    teacher: &Teacher,
    number: usize,
    until: Until,
    at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Option<Filed>, String> {
    let herself = client.sign_in(&teacher.username).await?;
    let case = herself
        .change(Method::POST, "/applications", None, json!({}))
        .await?;
    let id = case["id"].as_str().unwrap_or_default().to_owned();
    let (answers, held_until) = answers(number, day_of(at));
    herself
        .change(
            Method::PATCH,
            &format!("/applications/{id}"),
            version(&case),
            answers.clone(),
        )
        .await?;
    attach(&herself, &id, number, answers["form"] == "simplified").await?;
    if until == Until::Draft {
        return Ok(None);
    }
    let case = move_on(&herself, &id, "generate", json!({})).await?;
    if until == Until::Generated {
        return Ok(None);
    }
    sign_and_submit(&herself, &id, &case).await?;
    let simplified = answers["form"] == "simplified";
    let who = if simplified {
        "operator"
    } else {
        COORDINATORS
            .get(teacher.municipality)
            .map_or("", |one| one.username)
    };
    client
        .clock
        .set((at + Duration::days(2)).min(now - Duration::minutes(30)));
    match until {
        Until::Registered => {
            let official = client.sign_in(who).await?;
            move_on(&official, &id, "register", json!({})).await?;
            Ok((!simplified).then_some(Filed {
                id,
                municipality: teacher.municipality,
                teacher: teacher.username.clone(),
                held_until,
                long_ago: number >= LONG_AGO,
            }))
        }
        Until::Rejected => {
            let official = client.sign_in(who).await?;
            let why = json!({ "reason_code": "no_signature", "comment": "На второй странице нет подписи. Подпишите и подайте заново." });
            move_on(&official, &id, "reject", why).await?;
            Ok(None)
        }
        _ => {
            let coordinator = COORDINATORS
                .get(teacher.municipality)
                .map_or("", |one| one.username);
            review::review(client, coordinator, (number, &id), at, now).await?;
            Ok(None)
        }
    }
}

pub(super) fn version(case: &Value) -> Option<i64> {
    case["version"].as_i64()
}

/// A move with the version as it is now.
pub(super) async fn move_on(
    person: &Person,
    id: &str,
    verb: &str,
    body: Value,
) -> Result<Value, String> {
    let case = person.get(&format!("/applications/{id}")).await?;
    person
        .change(
            Method::POST,
            &format!("/applications/{id}/{verb}"),
            version(&case),
            body,
        )
        .await
}

async fn attach(herself: &Person, id: &str, number: usize, simplified: bool) -> Result<(), String> {
    let mut files: Vec<(&str, String)> = Vec::new();
    if simplified {
        files.extend([
            ("presentation", "Представление.jpg".to_owned()),
            ("awards", "Диплом победителя.jpg".to_owned()),
            ("attestation_sheet", "Аттестационный лист.jpg".to_owned()),
        ]);
    } else if number.is_multiple_of(3) {
        files.push(("material", "Открытый урок.jpg".to_owned()));
    }
    for (kind, name) in files {
        let case = herself.get(&format!("/applications/{id}")).await?;
        let version = version(&case).unwrap_or_default();
        herself
            .upload(
                &format!("/applications/{id}/documents"),
                version,
                kind,
                &name,
                SCAN,
            )
            .await?;
    }
    if number % 5 == 2 {
        let case = herself.get(&format!("/applications/{id}")).await?;
        let link = json!({ "title": "Материалы уроков, 8 класс", "url": format!("https://example.ru/uroki/{number}") });
        herself
            .change(
                Method::POST,
                &format!("/applications/{id}/links"),
                version(&case),
                link,
            )
            .await?;
    }
    Ok(())
}

/// The form comes back as its own scan, as a PDF or as a photo.
async fn sign_and_submit(herself: &Person, id: &str, case: &Value) -> Result<(), String> {
    let document = case["printed_form"]["document_id"]
        .as_str()
        .unwrap_or_default();
    let pdf = herself
        .bytes(&format!("/applications/{id}/documents/{document}/content"))
        .await?;
    let code = case["printed_form"]["check_code"]
        .as_str()
        .unwrap_or_default();
    let photo = code.ends_with(['2', '4', '6', '8']);
    let (name, bytes) = if photo {
        ("Заявление, фото.jpg", SCAN)
    } else {
        ("Заявление, скан.pdf", pdf.as_slice())
    };
    let path = format!("/applications/{id}/documents");
    herself
        .upload(
            &path,
            version(case).unwrap_or_default(),
            "signed_scan",
            name,
            bytes,
        )
        .await?;
    move_on(herself, id, "submit", json!({ "check_code": code }))
        .await
        .map(drop)
}
