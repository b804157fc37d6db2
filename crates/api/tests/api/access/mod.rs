//! `docs/access.csv` holds for the running app: each operation answers each identity as the row says.

mod accounts;
mod call;
mod deletions;
mod packages;
mod people;
mod table;
mod things;

use crate::support::TestApp;
use people::{Identity, World};
use std::collections::BTreeSet;
use table::Row;
use things::Thing;

/// What an operation is about, by its path. Each part is tried with an app of its own.
fn part(path: &str) -> &str {
    let of_documents = path.contains("/documents") || path.ends_with("/links");
    let verified = path.ends_with("/attest") || path.ends_with("/decline-to-attest");
    let rest = path.trim_start_matches("/api/v1/");
    if of_documents {
        "documents"
    } else if verified || path.contains("/conclusion") {
        "conclusions"
    } else if path.contains("/withdrawal") {
        "withdrawals"
    } else {
        rest.split('/').next().unwrap()
    }
}

/// Tries every row about one of `parts`; tells all differences at once.
async fn check(parts: &[&str]) {
    let app = TestApp::start().await;
    let world = World::new(app).await;
    let mut differences = Vec::new();
    for row in table::rows()
        .iter()
        .filter(|row| parts.contains(&part(&row.path)))
    {
        differences.extend(check_row(&world, row).await);
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Refusals first: they leave the thing as it is. After a success the next identity gets a thing of its own.
async fn check_row(world: &World, row: &Row) -> Vec<String> {
    let mut differences = Vec::new();
    let mut thing: Option<Thing> = None;
    let (refused, done): (Vec<_>, Vec<_>) = Identity::ALL
        .into_iter()
        .partition(|identity| row.status(*identity) >= 400);
    for identity in refused.into_iter().chain(done) {
        let present = match thing.take() {
            Some(present) => present,
            None => world.thing(&row.on).await,
        };
        let answer = call::send(world, row, &present, identity).await;
        if answer.status != row.status(identity) {
            differences.push(format!(
                "{} {} on {}, {identity}: {} expected, {} answered {}",
                row.method,
                row.path,
                row.on,
                row.status(identity),
                answer.status,
                answer.text().chars().take(200).collect::<String>(),
            ));
        }
        if answer.status >= 400 || row.method == "GET" {
            thing = Some(present);
        }
    }
    differences
}

#[tokio::test]
async fn of_applications() {
    check(&["applications"]).await;
}

#[tokio::test]
async fn of_documents() {
    check(&["documents"]).await;
}

#[tokio::test]
async fn of_conclusions() {
    check(&["conclusions"]).await;
}

#[tokio::test]
async fn of_withdrawals() {
    check(&["withdrawals"]).await;
}

#[tokio::test]
async fn of_schedules() {
    check(&["schedules", "experts", "plans", "name-proposals"]).await;
}

#[tokio::test]
async fn of_packages() {
    check(&["packages"]).await;
}

#[tokio::test]
async fn of_invitations() {
    check(&["invitations"]).await;
}

#[tokio::test]
async fn of_accounts() {
    check(&[
        "sessions",
        "me",
        "registrations",
        "password-resets",
        "email-changes",
    ])
    .await;
}

#[tokio::test]
async fn of_those_who_never_filed() {
    check(&["not-filed", "notices", "deletions", "destruction-acts"]).await;
}

#[tokio::test]
async fn of_the_rest() {
    check(&[
        "home",
        "help",
        "tickets",
        "reference",
        "people",
        "substitutions",
    ])
    .await;
}

#[tokio::test]
async fn of_planned_steps() {
    check(&["planned-steps", "saved-filters"]).await;
}

#[test]
fn every_part_has_its_test() {
    let tested = "applications conclusions documents schedules experts invitations sessions me registrations \
                  password-resets email-changes home tickets reference people substitutions plans planned-steps saved-filters \
                  not-filed notices deletions destruction-acts help name-proposals withdrawals packages";
    let tested: BTreeSet<&str> = tested.split_whitespace().collect();
    let rows = table::rows();
    assert_eq!(
        rows.iter()
            .map(|row| part(&row.path))
            .collect::<BTreeSet<_>>(),
        tested
    );
}

#[test]
fn every_operation_has_a_row_and_every_row_an_operation() {
    let specification = serde_json::to_value(api::specification()).unwrap();
    let operations: BTreeSet<String> = specification["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, item)| {
            let methods = item.as_object().unwrap().keys();
            methods.map(move |method| format!("{} {path}", method.to_uppercase()))
        })
        .collect();
    let rows: BTreeSet<String> = table::rows()
        .iter()
        .map(|row| format!("{} {}", row.method, row.path))
        .collect();
    assert_eq!(rows, operations);
}
