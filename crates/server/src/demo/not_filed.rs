//! People who never filed: one waits, one plans to file later, one was reminded, one deleted their data; and a question on a case.

use super::{
    client::{Client, PASSWORD, Person},
    invite::{Places, letter_token},
    people::{COORDINATORS, ORGANISATIONS},
    register::Teacher,
};
use actix_web::http::Method;
use casework::calendar::day_of;
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

/// Login and name of those who registered and did nothing more.
const PEOPLE: [(&str, [&str; 3]); 4] = [
    ("zabyl1", ["Осинина", "Кира", "Денисовна"]),
    ("zabyl2", ["Пихтин", "Марк", "Егорович"]),
    ("zabyl3", ["Рогозова", "Инна", "Климовна"]),
    ("oshibka", ["Чижова", "Рада", "Тихоновна"]),
];

pub(super) async fn make(
    client: &Client,
    places: &Places,
    teachers: &[Teacher],
    now: DateTime<Utc>,
) -> Result<(), String> {
    let mut ids = Vec::new();
    for (number, (username, name)) in PEOPLE.iter().enumerate() {
        let days = 50 - 12 * i64::try_from(number).unwrap_or_default();
        client.clock.set(now - Duration::days(days));
        ids.push(one(client, places, username, name, number).await?);
    }
    client.clock.set(now - Duration::days(3));
    let coordinator = client.sign_in(coordinator()).await?;
    let [_, later, reminded, mistaken] = ids.as_slice() else {
        return Err("four people were registered".into());
    };
    let until = day_of(now) + Duration::days(40);
    coordinator
        .change(
            Method::PUT,
            &format!("/not-filed/{later}/later"),
            None,
            json!({ "until": until }),
        )
        .await?;
    send(&coordinator, "reminder", reminded).await?;
    send(&coordinator, "deletion_link", mistaken).await?;
    let token = letter_token(client, "oshibka@example.ru").await?;
    client.clock.set(now - Duration::days(2));
    client.post("/deletions", json!({ "token": token })).await?;
    question(client, teachers, now).await
}

fn coordinator() -> &'static str {
    COORDINATORS.first().map_or("", |one| one.username)
}

async fn send(coordinator: &Person, kind: &str, id: &str) -> Result<(), String> {
    let body = json!({ "kind": kind, "person_ids": [id] });
    coordinator
        .change(Method::POST, "/notices", None, body)
        .await
        .map(drop)
}

/// A teacher of the first municipality without an application; their id.
async fn one(
    client: &Client,
    places: &Places,
    username: &str,
    [surname, first_name, patronymic]: &[&str; 3],
    number: usize,
) -> Result<String, String> {
    let positions = client.get("/reference/positions").await?;
    let position = positions
        .as_array()
        .into_iter()
        .flatten()
        .find(|row| row["needs_subject"] == false);
    let school = number
        % ORGANISATIONS
            .iter()
            .filter(|(place, _)| *place == 0)
            .count();
    let email = format!("{username}@example.ru");
    let body = json!({
        "username": username, "password": PASSWORD, "email": email,
        "surname": surname, "first_name": first_name, "patronymic": patronymic,
        "phone": format!("8 900 000-77-{:02}", number + 10),
        "municipality_id": places.municipalities.first(), "organisation_id": places.organisations.get(school),
        "position_id": position.map(|row| row["id"].clone()), "consent_version": places.consent,
    });
    client.post("/registrations", body).await?;
    let token = json!({ "token": letter_token(client, &email).await? });
    client.post("/registrations/confirm", token).await?;
    let herself = client.sign_in(username).await?;
    let me = herself.get("/me").await?;
    Ok(me["id"].as_str().unwrap_or_default().to_owned())
}

/// A teacher of the first municipality asks on a filed case, and the coordinator answers.
async fn question(client: &Client, teachers: &[Teacher], now: DateTime<Utc>) -> Result<(), String> {
    client.clock.set(now - Duration::hours(30));
    for teacher in teachers.iter().filter(|teacher| teacher.municipality == 0) {
        let herself = client.sign_in(&teacher.username).await?;
        let page = herself.get("/applications?stage=submitted").await?;
        let Some(id) = page["items"][0]["id"].as_str() else {
            continue;
        };
        let path = format!("/applications/{id}/questions");
        let body = json!({ "text": "Диплом о переподготовке я получу в конце месяца. Можно ли приложить его позже?" });
        let talk = herself.change(Method::POST, &path, None, body).await?;
        let asked: Value = talk["items"][0]["id"].clone();
        client.clock.set(now - Duration::hours(26));
        let coordinator = client.sign_in(coordinator()).await?;
        let body = json!({ "text": "Да, передайте его специалистам до начала аттестации.", "answers": asked });
        coordinator.change(Method::POST, &path, None, body).await?;
        return Ok(());
    }
    Ok(())
}
