//! How the database carries out what lists ask of it: no statement reads the whole of a table that grows.

use crate::{
    job::*,
    support::{Client, TestApp},
};
use domain::applications::Stage;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, Statement};

/// The tables that grow with the work. The others have a row for each municipality, period, position or subject.
const GROWING: [&str; 26] = [
    "applications",
    "assignments",
    "consents",
    "destruction_acts",
    "documents",
    "filing_plans",
    "grants",
    "history",
    "invitations",
    "letter_cases",
    "letters",
    "municipality_requests",
    "name_proposals",
    "notices",
    "organisations",
    "package_files",
    "package_items",
    "packages",
    "people",
    "planned_step_items",
    "planned_steps",
    "questions",
    "schedule_versions",
    "sessions",
    "views",
    "withdrawals",
];

/// Lists as their pages ask for them: every tab and every order that a page starts with.
const LISTS: [&str; 31] = [
    "/home",
    "/applications",
    "/applications?sort=-filed_on",
    "/applications?sort=surname&page=3",
    "/applications?sort=-updated_at",
    "/applications?stage=submitted&sort=review_until",
    "/applications?stage=submitted&route=general&sort=-filed_on",
    "/applications?stage=submitted&review=soon&sort=review_until",
    "/applications?stage=returned,corrected&sort=correct_until",
    "/applications?correction=late&per_page=1",
    "/applications?decided=yes&sort=-decided_at",
    "/applications?stage=registered&experts=missing&sort=surname",
    "/applications?stage=registered&plan=missing&sort=surname",
    "/applications?stage=registered&period_id=none&sort=surname",
    "/applications?conclusion=overdue&sort=conclusion_due",
    "/applications?conclusion=signed&sort=surname",
    "/applications?review_on=2026-12-15&sort=review_until",
    "/applications?stage=registered,concluded,signed&sort=conclusion_due",
    "/applications?stage=compliant,not_compliant&sort=-decided_at",
    "/not-filed",
    "/not-filed?sort=-registered_at",
    "/experts",
    "/schedules",
    "/packages",
    "/packages?waiting=true",
    "/withdrawals",
    "/withdrawals?state=sent&sort=sent_at",
    "/invitations",
    "/name-proposals",
    "/destruction-acts",
    "/planned-steps",
];

#[tokio::test]
async fn no_list_reads_a_whole_table_that_grows() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    app.two_experts(&cast.coordinator).await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    for stage in [Stage::Submitted, Stage::Registered, Stage::Rejected] {
        seeder
            .put(Seed {
                stage,
                ..Seed::default()
            })
            .await;
    }
    let behind = behind(&app).await;
    let mut scans = Vec::new();
    for (who, client, lists) in [
        ("coordinator", &cast.coordinator, &LISTS[..]),
        ("coordinator", &cast.coordinator, &["/packages/next"][..]),
        ("operator", &cast.operator, &LISTS[..]),
        ("operator", &cast.operator, &["/people"][..]),
    ] {
        for list in lists.iter().copied() {
            for statement in statements(&app, client, list).await {
                for scan in scans_of(&app, &behind, &statement).await {
                    scans.push(format!("{who} {list}: {scan}\n    {statement}"));
                }
            }
        }
    }
    assert!(scans.is_empty(), "{}", scans.join("\n"));
}

async fn statements(app: &TestApp, who: &Client, address: &str) -> Vec<String> {
    who.get(address).await.expect(200);
    let again = async { who.get(address).await };
    let (_, statements) = app.state.database.statements_of(again).await;
    statements
        .into_iter()
        .filter(|statement| statement.starts_with("SELECT"))
        // Of an empty list of ids.
        .filter(|statement| !statement.contains("WHERE 1 = 2"))
        .collect()
}

async fn behind(app: &TestApp) -> DatabaseConnection {
    let mut options = ConnectOptions::new(app.database_url());
    options.max_connections(1).sqlx_logging(false);
    let behind = Database::connect(options).await.unwrap();
    if app.is_postgres() {
        // The tables are small: PostgreSQL would read them whole.
        let off = "SET enable_seqscan = off";
        behind.execute_unprepared(off).await.unwrap();
    }
    behind
}

/// The steps of its plan that read a growing table from one end to the other.
async fn scans_of(app: &TestApp, behind: &DatabaseConnection, statement: &str) -> Vec<String> {
    let (explain, column) = if app.is_postgres() {
        ("EXPLAIN", "QUERY PLAN")
    } else {
        ("EXPLAIN QUERY PLAN", "detail")
    };
    let sql = format!("{explain} {statement}");
    let rows = behind
        .query_all_raw(Statement::from_string(behind.get_database_backend(), sql))
        .await
        .unwrap();
    let steps: Vec<String> = rows
        .iter()
        .map(|row| row.try_get("", column).unwrap())
        .collect();
    let aliases = aliases(statement);
    steps
        .into_iter()
        .filter(|step| {
            let words: Vec<&str> = step.split_whitespace().collect();
            let scanned = if app.is_postgres() {
                words.windows(4).find_map(|four| match four {
                    ["Seq", "Scan", "on", table] => Some(*table),
                    _ => None,
                })
            } else {
                match words.as_slice() {
                    ["SCAN", table] | ["SCAN", table, "USING", "AUTOMATIC", ..] => Some(*table),
                    _ => None,
                }
            };
            scanned.is_some_and(|table| {
                let table = aliases
                    .iter()
                    .find(|(alias, _)| *alias == table)
                    .map_or(table, |(_, name)| *name);
                GROWING.contains(&table)
            })
        })
        .collect()
}

/// Other names of tables in a statement: `"people" AS "r0"`.
fn aliases(statement: &str) -> Vec<(&str, &str)> {
    let words: Vec<&str> = statement.split_whitespace().collect();
    words
        .windows(3)
        .filter_map(|three| match three {
            [table, "AS", alias] => Some((alias.trim_matches('"'), table.trim_matches('"'))),
            _ => None,
        })
        .collect()
}
