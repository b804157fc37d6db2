//! An invitation in each state, and a substitution in force.

use super::{
    client::Client,
    invite::{Places, letter_token},
};
use actix_web::http::Method;
use casework::calendar::day_of;
use chrono::{DateTime, Duration, Utc};
use persistence::outbox;
use serde_json::{Value, json};

/// Surname, first name and patronymic, the local part of the address, days ago.
#[rustfmt::skip]
const INVITED: [(&str, &str, &str, &str, i64); 4] = [
    ("Осокина", "Раиса", "Глебовна", "osokina", 30),
    ("Лучинин", "Марк", "Олегович", "luchinin", 5),
    ("Тропинина", "Алла", "Яковлевна", "tropinina", 3),
    ("Дубков", "Степан", "Ильич", "dubkov", 1),
];

/// Expired, letter failed, opened, sent: in this order; accepted ones are there already.
pub(super) async fn show(
    client: &Client,
    places: &Places,
    now: DateTime<Utc>,
) -> Result<(), String> {
    for (surname, first_name, patronymic, box_name, days) in INVITED {
        client.clock.set(now - Duration::days(days));
        let coordinator = client.sign_in("koordinator").await?;
        let email = format!("{box_name}@example.ru");
        let body = json!({
            "role": "expert", "email": email, "surname": surname, "first_name": first_name, "patronymic": patronymic,
            "municipality_id": places.municipalities.first(),
            "printed_position": "учитель географии", "printed_workplace": "МБОУ «Сосновская СОШ»",
        });
        coordinator
            .change(Method::POST, "/invitations", None, body)
            .await?;
        match box_name {
            "luchinin" => undelivered(client, &email).await?,
            "tropinina" => {
                let token = json!({ "token": letter_token(client, &email).await? });
                client.post("/invitations/inspect", token).await?;
            }
            _ => {}
        }
    }
    substitute(client, now).await
}

/// As the worker gives a letter up.
async fn undelivered(client: &Client, email: &str) -> Result<(), String> {
    let failed = |error: persistence::StoreError| error.to_string();
    let now = client.state.now();
    let tx = client.state.database.begin(now).await.map_err(failed)?;
    let waiting = outbox::claim(&tx, 10_000).await.map_err(failed)?;
    for letter in waiting {
        if letter.recipient == email {
            let words = "550 5.1.1 No such mailbox".to_owned();
            outbox::given_up(&tx, &letter, words)
                .await
                .map_err(failed)?;
        } else {
            outbox::release(&tx, letter.id).await.map_err(failed)?;
        }
    }
    tx.commit().await.map_err(failed)
}

/// The second coordinator acts for the first from today on.
async fn substitute(client: &Client, now: DateTime<Utc>) -> Result<(), String> {
    client.clock.set(now);
    let day = |days: i64| day_of(now) + Duration::days(days);
    let coordinator = client.sign_in("koordinator").await?;
    let body: Value = json!({ "login": "koordinator2", "starts_on": day(0), "ends_on": day(14) });
    coordinator
        .change(Method::POST, "/substitutions", None, body)
        .await?;
    let substitute = client.sign_in("koordinator2").await?;
    let token = json!({ "token": letter_token(client, "koordinator2@example.ru").await? });
    substitute
        .change(Method::POST, "/substitutions/accept", None, token)
        .await
        .map(drop)
}
