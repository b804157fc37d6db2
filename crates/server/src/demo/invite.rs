//! The operator, the organisations, and everybody who is invited.

use super::{
    client::{Client, PASSWORD, Person},
    people::{
        COORDINATORS, EXPERTS, Invited, MUNICIPALITIES, NAMESAKE, OPERATOR, ORGANISATIONS,
        SCHOOL_COORDINATOR,
    },
};
use actix_web::http::Method;
use api::Clock;
use domain::{people::PersonName, roles::Role};
use persistence::{outbox, people as accounts};
use serde_json::{Value, json};

/// Ids of the demo's places, in the order of their lists.
pub(super) struct Places {
    pub municipalities: Vec<String>,
    pub organisations: Vec<String>,
    pub consent: String,
}

pub(super) async fn invite(client: &Client) -> Result<Places, String> {
    make_operator(client).await?;
    let operator = client.sign_in(OPERATOR.0).await?;
    let all = client.get("/reference/municipalities").await?;
    let id_of = |code: &str| -> Result<String, String> {
        let found = all
            .as_array()
            .into_iter()
            .flatten()
            .find(|row| row["code"] == code);
        found
            .and_then(|row| row["id"].as_str())
            .map(str::to_owned)
            .ok_or(format!("no municipality {code}"))
    };
    let municipalities: Vec<String> = MUNICIPALITIES
        .iter()
        .map(|code| id_of(code))
        .collect::<Result<_, _>>()?;
    let mut organisations = Vec::new();
    for (municipality, name) in ORGANISATIONS {
        let body = json!({ "municipality_id": municipalities.get(municipality), "name": name });
        let row = operator
            .change(Method::POST, "/reference/organisations", None, body)
            .await?;
        organisations.push(row["id"].as_str().unwrap_or_default().to_owned());
    }
    let consent = client.get("/reference/consent").await?["version"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let places = Places {
        municipalities,
        organisations,
        consent,
    };
    for person in COORDINATORS
        .iter()
        .chain(&EXPERTS)
        .chain([&SCHOOL_COORDINATOR, &NAMESAKE])
    {
        one(client, &operator, &places, person).await?;
    }
    three_roles(client, &operator, &places).await?;
    Ok(places)
}

/// As `attestation user add` does it.
async fn make_operator(client: &Client) -> Result<(), String> {
    let (username, [surname, first, patronymic]) = OPERATOR;
    let failed = |error: persistence::StoreError| error.to_string();
    let name = PersonName::parse(surname, first, patronymic)
        .map_err(|_| "the operator's name".to_owned())?;
    let random = crate::clock::SystemRandomness;
    let password_hash = client.state.passwords.hash_new(PASSWORD, &random).await;
    let password_hash = password_hash.map_err(|error| error.to_string())?;
    let tx = client
        .state
        .database
        .begin(client.clock.now())
        .await
        .map_err(failed)?;
    let new = accounts::NewPerson {
        username: username.to_owned(),
        password_hash,
        email: format!("{username}@example.ru"),
        name,
        phone: None,
        work_phone: Some("8 (3822) 00-00-00".into()),
        municipality_id: None,
        organisation_id: None,
        organisation_typed: None,
        position_id: None,
        subjects: None,
    };
    let person = accounts::insert(&tx, new).await.map_err(failed)?;
    accounts::grant(&tx, accounts::NewGrant::bare(person.id, Role::Operator))
        .await
        .map_err(failed)?;
    tx.commit().await.map_err(failed)
}

/// The token of the newest letter to this address.
pub(super) async fn letter_token(client: &Client, email: &str) -> Result<String, String> {
    let letter = outbox::latest_to(&client.state.database.reader(), email)
        .await
        .map_err(|error| error.to_string())?
        .ok_or(format!("no letter to {email}"))?;
    let payload: Value =
        serde_json::from_str(&letter.payload).map_err(|error| error.to_string())?;
    let link = payload["link"].as_str().unwrap_or_default();
    link.split("token=")
        .nth(1)
        .map(str::to_owned)
        .ok_or(format!("no token in the letter to {email}"))
}

fn invitation(places: &Places, person: &Invited, email: &str) -> Value {
    let [surname, first_name, patronymic] = person.name;
    let mut body = json!({
        "role": person.role, "email": email, "surname": surname, "first_name": first_name, "patronymic": patronymic,
        "municipality_id": places.municipalities.get(person.municipality),
    });
    match person.role {
        "expert" => {
            let workplace = ORGANISATIONS
                .get(person.organisation)
                .map(|(_, name)| *name);
            body["printed_position"] = json!(person.position);
            body["printed_workplace"] = json!(workplace);
            body["organisation_id"] = json!(places.organisations.get(person.organisation));
        }
        "school_coordinator" => {
            body["organisation_id"] = json!(places.organisations.get(person.organisation))
        }
        _ => {}
    }
    body
}

async fn one(
    client: &Client,
    operator: &Person,
    places: &Places,
    person: &Invited,
) -> Result<(), String> {
    let email = format!("{}@example.ru", person.username);
    operator
        .change(
            Method::POST,
            "/invitations",
            None,
            invitation(places, person, &email),
        )
        .await?;
    let [surname, first_name, patronymic] = person.name;
    let body = json!({
        "token": letter_token(client, &email).await?, "username": person.username, "password": PASSWORD,
        "surname": surname, "first_name": first_name, "patronymic": patronymic,
        "work_phone": format!("8 (3824{}) 0-00-{:02}", person.municipality, person.organisation + 10),
        "consent_version": places.consent,
    });
    client.post("/invitations/accept", body).await.map(drop)
}

/// The first coordinator accepts the role of an expert with her own account; she files as a teacher, too.
async fn three_roles(client: &Client, operator: &Person, places: &Places) -> Result<(), String> {
    let [coordinator, ..] = &COORDINATORS;
    let email = format!("{}@example.ru", coordinator.username);
    let as_expert = Invited {
        role: "expert",
        position: "учитель биологии",
        ..*coordinator
    };
    operator
        .change(
            Method::POST,
            "/invitations",
            None,
            invitation(places, &as_expert, &email),
        )
        .await?;
    let herself = client.sign_in(coordinator.username).await?;
    let token = json!({ "token": letter_token(client, &email).await? });
    herself
        .change(Method::POST, "/invitations/accept-as-me", None, token)
        .await?;
    let positions = client.get("/reference/positions").await?;
    let teacher = positions
        .as_array()
        .into_iter()
        .flatten()
        .find(|row| row["name"] == "учитель");
    let body = json!({
        "phone": "8 900 000-09-09", "municipality_id": places.municipalities.first(),
        "organisation_id": places.organisations.first(), "position_id": teacher.map(|row| row["id"].clone()),
        "subjects": "биология",
    });
    herself
        .change(Method::POST, "/me/teacher", None, body)
        .await
        .map(drop)
}
