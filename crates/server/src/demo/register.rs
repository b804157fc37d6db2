//! The teachers: registration, the letter's link, the account.

use super::{
    client::{Client, PASSWORD},
    invite::{Places, letter_token},
    people::{MEN, ORGANISATIONS, POSITIONS, SURNAMES, WOMEN},
};
use chrono::Duration;
use serde_json::{Value, json};

/// A teacher's login and municipality (index of the demo's list).
#[derive(Clone)]
pub(super) struct Teacher {
    pub username: String,
    pub municipality: usize,
}

/// How many; the first is the one whose login is printed.
const TEACHERS: usize = 68;

/// From this one on they work in the first municipality and filed long ago: their attestation comes to its end.
pub(super) const LONG_AGO: usize = 54;

pub(super) async fn register(client: &Client, places: &Places) -> Result<Vec<Teacher>, String> {
    let positions = client.get("/reference/positions").await?;
    let mut teachers = Vec::new();
    for number in 0..TEACHERS {
        if number == LONG_AGO {
            // From one address so many and no more register in an hour.
            client.clock.set(client.state.now() + Duration::hours(1));
        }
        teachers.push(one(client, places, &positions, number).await?);
    }
    Ok(teachers)
}

fn pick<T>(list: &[T], number: usize) -> Result<&T, String> {
    list.get(number % list.len())
        .ok_or_else(|| "an empty list".to_owned())
}

async fn one(
    client: &Client,
    places: &Places,
    positions: &Value,
    number: usize,
) -> Result<Teacher, String> {
    // Every other teacher works in the first municipality: its lists are the long ones.
    let municipality = if number < LONG_AGO {
        [0, 1, 0, 2].get(number % 4).copied().unwrap_or_default()
    } else {
        0
    };
    let (surname, gender) = pick(&SURNAMES, number)?;
    let (first_name, patronymic) = if *gender == "м" {
        pick(&MEN, number / 3 + number / 30)?
    } else {
        pick(&WOMEN, number + number / 30)?
    };
    let (position, subject) = pick(&POSITIONS, number / 2 + number / 16)?;
    let schools: Vec<usize> = (0..ORGANISATIONS.len())
        .filter(|index| {
            ORGANISATIONS
                .get(*index)
                .is_some_and(|(place, _)| *place == municipality)
        })
        .collect();
    let school = *pick(&schools, number / 4)?;
    let position_id = positions
        .as_array()
        .into_iter()
        .flatten()
        .find(|row| row["name"] == *position)
        .map(|row| row["id"].clone())
        .ok_or(format!("no position {position}"))?;
    let username = if number == 0 {
        "pedagog".to_owned()
    } else {
        format!("pedagog{}", number + 1)
    };
    let email = format!("{username}@example.ru");
    let mut body = json!({
        "username": username, "password": PASSWORD, "email": email,
        "surname": surname, "first_name": first_name, "patronymic": patronymic,
        "phone": format!("8 900 000-{:02}-{:02}", number / 10, number % 10 + 10),
        "municipality_id": places.municipalities.get(municipality),
        "position_id": position_id, "consent_version": places.consent,
    });
    if let Some(subject) = subject {
        body["subjects"] = json!(subject);
    }
    // A few do not find their organisation in the list.
    if number % 17 == 16 {
        body["organisation_typed"] = json!("Частная школа «Новый день»");
    } else {
        body["organisation_id"] = json!(places.organisations.get(school));
    }
    client.post("/registrations", body).await?;
    let token = letter_token(client, &email).await?;
    client
        .post("/registrations/confirm", json!({ "token": token }))
        .await?;
    Ok(Teacher {
        username,
        municipality,
    })
}
