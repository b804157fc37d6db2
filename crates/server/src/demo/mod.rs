//! Invented people and applications, made through the API's own operations: never by SQL, never past a rule.

#![expect(
    clippy::indexing_slicing,
    reason = "JSON is read by name here: a missing name is null, and only objects made here are written to"
)]

mod applications;
mod client;
mod clock;
mod conclusions;
mod invite;
mod lists;
mod not_filed;
mod packages;
mod people;
mod planning;
mod register;
mod review;
mod schedules;
mod substitutes;
mod withdrawals;

use crate::settings::Settings;
use api::State;
use chrono::Duration;
use client::{Client, PASSWORD};
use clock::DemoClock;
use persistence::people as accounts;
use std::sync::Arc;

/// Days before today on which the demo begins.
const BEGINS: i64 = 60;

/// Loads the demo, if nobody has an account yet.
///
/// # Errors
/// A line for the one who starts the server.
pub(crate) async fn load_into_empty(settings: &Settings, state: &State) -> Result<(), String> {
    if !accounts::nobody(&state.database.reader())
        .await
        .map_err(|error| error.to_string())?
    {
        return Ok(());
    }
    if !settings.host.is_loopback() {
        return Err("the demo's passwords are public: it is loaded only where the server listens on this machine alone".into());
    }
    println!("loading the demo: invented people and about seventy applications");
    let now = state.now();
    let clock = Arc::new(DemoClock::at(now - Duration::days(BEGINS)));
    let state = State {
        clock: clock.clone(),
        ..state.clone()
    };
    let client = Client::new(state, clock.clone()).await;
    let places = invite::invite(&client).await?;
    clock.set(now - Duration::days(BEGINS - 2));
    let teachers = register::register(&client, &places).await?;
    let cases = applications::file(&client, &teachers, now).await?;
    let (ending, cases): (Vec<_>, Vec<_>) = cases.into_iter().partition(|case| case.long_ago);
    conclusions::conclude(&client, &places, &ending, now).await?;
    not_filed::make(&client, &places, &teachers, now).await?;
    schedules::plan(&client, &places, &cases, now).await?;
    withdrawals::withdraw(&client, &cases, now).await?;
    planning::show(&client, &places, now).await?;
    lists::keep(&client).await?;
    substitutes::show(&client, &places, now).await?;
    packages::hand_over(&client, now).await?;
    Ok(())
}

/// One login per role.
pub(crate) fn print_logins() {
    println!("\nDemo logins (password for all: {PASSWORD})");
    for (role, username) in [
        ("педагог", "pedagog"),
        ("специалист (эксперт)", "ekspert"),
        ("координатор в ОО", "shkola"),
        (
            "муниципальный координатор (ещё эксперт и педагог)",
            "koordinator",
        ),
        ("оператор ТОИПКРО", "operator"),
    ] {
        println!("  {username:<14} {role}");
    }
}
