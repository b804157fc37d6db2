//! A registered case in a period, with its expert.

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use domain::applications::Stage;
use sea_orm::{ConnectOptions, ConnectionTrait, Database};
use serde_json::{Value, json};

pub struct Panel {
    pub app: TestApp,
    pub cast: Cast,
    pub expert: Client,
    pub case: Value,
}

/// The last day for the conclusion of the panel's case.
pub const DUE: &str = "2027-02-18";

impl Panel {
    pub async fn new() -> Self {
        Self::of(TestApp::start().await).await
    }

    pub async fn of(app: TestApp) -> Self {
        let cast = app.cast().await;
        let expert = app.expert(&cast.coordinator, EXPERT, HERE).await;
        let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
        let id = seeder.put(seed(&app).await).await;
        let case = show(&expert, &json!({ "id": id.to_string() })).await;
        Self {
            app,
            cast,
            expert,
            case,
        }
    }

    /// With the conclusion attached.
    pub async fn concluded() -> Self {
        let panel = Self::new().await;
        let case = conclude(&panel.expert, &panel.case).await;
        Self { case, ..panel }
    }

    /// With the conclusion signed in the cabinet.
    pub async fn signed() -> Self {
        let panel = Self::concluded().await;
        let case = sign(&panel.cast.teacher, &panel.case).await;
        Self { case, ..panel }
    }
}

/// Registered, planned for January and February, one expert.
pub async fn seed(app: &TestApp) -> Seed {
    Seed {
        stage: Stage::Registered,
        period: Some((
            app.period("2027-01-01").await.parse().unwrap(),
            "2027-01-11".parse().unwrap(),
        )),
        experts: 1,
        ..Seed::default()
    }
}

/// Writes behind the app's back.
pub async fn tamper(app: &TestApp, sql: &str) {
    let mut options = ConnectOptions::new(app.database_url());
    options.max_connections(1).sqlx_logging(false);
    let behind = Database::connect(options).await.unwrap();
    behind.execute_unprepared(sql).await.unwrap();
    behind.close().await.unwrap();
}
