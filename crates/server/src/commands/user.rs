//! `attestation user add`

use crate::{
    clock::{SystemClock, SystemRandomness},
    settings::Settings,
    start,
};
use api::{Clock, PasswordHashing};
use domain::history::HistoryEvent;
use domain::{
    people::{Email, Password, PasswordContext, PersonName, Username},
    roles::Role,
};
use persistence::{
    Randomness, StoreError,
    history::{self, Event},
    people::{self, NewGrant, NewPerson},
};

pub(super) async fn add(
    role: Role,
    username: &str,
    email: &str,
    name: &str,
    password: Option<String>,
) -> Result<(), String> {
    let settings = Settings::read()?;
    let username = Username::parse(username).map_err(|error| error.to_string())?;
    let email = Email::parse(email).map_err(|error| error.to_string())?;
    let mut parts = name.split_whitespace();
    let (surname, first, patronymic) = (parts.next(), parts.next(), parts.next());
    let name = PersonName::parse(
        surname.unwrap_or_default(),
        first.unwrap_or_default(),
        patronymic.unwrap_or_default(),
    )
    .map_err(|errors| {
        errors
            .into_iter()
            .map(|(_, error)| error.to_string())
            .collect::<Vec<_>>()
            .join("; ")
    })?;
    let given = password.is_some();
    let password = password.unwrap_or_else(random_password);
    let context = PasswordContext {
        username: username.as_str(),
        email: email.as_str(),
        surname: name.surname(),
    };
    let password = Password::parse(&password, context).map_err(|error| error.to_string())?;
    let password_hash = PasswordHashing::default()
        .hash_new(password.expose(), &SystemRandomness)
        .await
        .map_err(|error| error.to_string())?;
    let database = start::migrated(&settings).await?;
    let tx = database
        .begin(SystemClock::new(&settings).now())
        .await
        .map_err(|error| error.to_string())?;
    let new = NewPerson {
        username: username.as_str().to_owned(),
        password_hash,
        email: email.as_str().to_owned(),
        name,
        phone: None,
        work_phone: None,
        municipality_id: None,
        organisation_id: None,
        organisation_typed: None,
        position_id: None,
        subjects: None,
    };
    let person = people::insert(&tx, new)
        .await
        .map_err(|error| match error {
            StoreError::Taken(what) => format!("there is an account with this {what}"),
            other => other.to_string(),
        })?;
    people::grant(&tx, NewGrant::bare(person.id, role))
        .await
        .map_err(|error| error.to_string())?;
    let event = Event {
        person_id: Some(person.id),
        ..Event::in_region(HistoryEvent::AccountMade)
    };
    history::append(&tx, event)
        .await
        .map_err(|error| error.to_string())?;
    tx.commit().await.map_err(|error| error.to_string())?;
    println!(
        "{} ({}) can sign in as {}",
        person.full_name(),
        role.title(),
        person.username
    );
    if !given {
        println!("password: {}", password.expose());
    }
    Ok(())
}

fn random_password() -> String {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    SystemRandomness
        .bytes()
        .iter()
        .take(16)
        .filter_map(|byte| LETTERS.get(usize::from(*byte) % LETTERS.len()))
        .map(|byte| char::from(*byte))
        .collect()
}
