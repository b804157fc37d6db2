//! A schedule whose period comes to its end: a conclusion in every state, some late, some verified.

use super::{
    applications::{Filed, SCAN, move_on, version},
    client::{Client, PASSWORD, Person},
    invite::Places,
    people::{COORDINATORS, EXPERTS, OPERATOR},
    planning::act,
    schedules::plan_one,
};
use actix_web::http::Method;
use casework::calendar::day_of;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::conclusions::due_in_period;
use serde_json::{Value, json};

const PAPER: &[u8] = include_bytes!("assets/conclusion.pdf");

/// Days ago on which all of them were planned, and the schedule approved.
const PLANNED: i64 = 42;

/// What becomes of a conclusion, and how many days ago.
#[derive(Clone, Copy)]
enum Story {
    /// Nothing is attached.
    Late,
    Attached,
    /// More than seven days without a signature: the expert may record a refusal.
    Ignored,
    /// «Ознакомлен(а)» in the cabinet.
    Signed,
    /// The teacher does not agree; nobody has recorded it yet.
    Disagreed,
    /// «От подписи отказался».
    Refused,
    /// Signed on paper, and the teacher says: not by me.
    Disputed,
    Attested,
    NotAttested,
}

/// In the order of filing.
const STORIES: [Story; 13] = [
    Story::Signed,
    Story::Late,
    Story::Attached,
    Story::Attested,
    Story::Refused,
    Story::Disagreed,
    Story::Attested,
    Story::Ignored,
    Story::Late,
    Story::Attested,
    Story::Disputed,
    Story::Attested,
    Story::NotAttested,
];

/// `cases`: those that were filed long ago in the first municipality.
pub(super) async fn conclude(
    client: &Client,
    places: &Places,
    cases: &[Filed],
    now: DateTime<Utc>,
) -> Result<(), String> {
    let periods = client.get("/reference/periods").await?;
    let (Some(period), Some(place)) =
        (ending(&periods, day_of(now)), places.municipalities.first())
    else {
        return Ok(());
    };
    let [coordinator, ..] = &COORDINATORS;
    client.clock.set(now - Duration::days(PLANNED));
    let herself = client.sign_in(coordinator.username).await?;
    let choices = pairs(&herself.get("/experts").await?);
    for (number, case) in cases.iter().enumerate() {
        let mut choices = choices.clone();
        let turn = number % choices.len().max(1);
        choices.rotate_left(turn);
        plan_one(&herself, &case.id, &json!(period), choices).await?;
    }
    let schedule = format!("/schedules/{place}/{period}");
    let note = json!({ "note": "Остальных аттестуемых планируем в следующие периоды" });
    act(&herself, &schedule, "send", note).await?;
    act(
        &client.sign_in(OPERATOR.0).await?,
        &schedule,
        "approve",
        json!({}),
    )
    .await?;
    let mut experts = Vec::new();
    for case in cases {
        let planned = herself.get(&format!("/applications/{}", case.id)).await?;
        experts.push(login_of(&planned["experts"][0]).ok_or("an expert of the demo is assigned")?);
    }
    for ((case, expert), story) in cases.iter().zip(experts).zip(STORIES) {
        let cast = Cast {
            client,
            now,
            id: &case.id,
            teacher: &case.teacher,
            expert,
        };
        cast.play(story).await?;
    }
    Ok(())
}

/// The last period whose conclusions were due before today.
fn ending(periods: &Value, today: NaiveDate) -> Option<String> {
    let rows = periods.as_array().into_iter().flatten();
    let ended = rows.filter_map(|row| {
        let ends: NaiveDate = row["ends_on"].as_str()?.parse().ok()?;
        (due_in_period(ends) < today).then(|| (ends, row["id"].as_str().unwrap_or_default()))
    });
    ended.max().map(|(_, id)| id.to_owned())
}

/// Neighbours in the list of experts, those of the demo alone.
fn pairs(experts: &Value) -> Vec<Vec<Value>> {
    let rows = experts.as_array().into_iter().flatten();
    let ours: Vec<Value> = rows
        .filter(|row| login_of(row).is_some())
        .map(|row| row["person_id"].clone())
        .collect();
    let next = ours.iter().cycle().skip(1);
    let pairs = ours.iter().zip(next);
    pairs
        .map(|(one, other)| vec![one.clone(), other.clone()])
        .collect()
}

fn login_of(row: &Value) -> Option<&'static str> {
    let name = row["full_name"].as_str()?;
    let expert = EXPERTS.iter().find(|one| one.name.join(" ") == name)?;
    Some(expert.username)
}

/// The people of one case, who sign in when their day comes.
struct Cast<'a> {
    client: &'a Client,
    now: DateTime<Utc>,
    id: &'a str,
    teacher: &'a str,
    expert: &'a str,
}

impl Cast<'_> {
    async fn on(&self, days_ago: i64, username: &str) -> Result<Person, String> {
        self.client.clock.set(self.now - Duration::days(days_ago));
        self.client.sign_in(username).await
    }

    async fn teacher(&self, days_ago: i64, verb: &str, body: Value) -> Result<(), String> {
        let teacher = self.on(days_ago, self.teacher).await?;
        move_on(&teacher, self.id, verb, body).await.map(drop)
    }

    async fn sign(&self, days_ago: i64) -> Result<(), String> {
        let password = json!({ "password": PASSWORD });
        self.teacher(days_ago, "conclusion/sign", password).await
    }

    async fn attach(&self, days_ago: i64) -> Result<(), String> {
        let file = ("Итоговое заключение.pdf", PAPER);
        self.send(days_ago, Method::PUT, "", file).await
    }

    /// A photograph of the signed paper, or of the record of a refusal.
    async fn photograph(&self, days_ago: i64, what: &str, name: &str) -> Result<(), String> {
        self.send(days_ago, Method::POST, what, (name, SCAN)).await
    }

    /// The expert's file, to a place below the case's conclusion.
    async fn send(
        &self,
        days_ago: i64,
        method: Method,
        what: &str,
        (name, bytes): (&str, &[u8]),
    ) -> Result<(), String> {
        let expert = self.on(days_ago, self.expert).await?;
        let case = format!("/applications/{}", self.id);
        let seen = version(&expert.get(&case).await?).unwrap_or_default();
        let path = format!("{case}/conclusion{what}");
        expert.file(method, &path, seen, name, bytes).await
    }

    async fn verdict(&self, days_ago: i64, verb: &str, body: Value) -> Result<(), String> {
        let [coordinator, ..] = &COORDINATORS;
        let coordinator = self.on(days_ago, coordinator.username).await?;
        move_on(&coordinator, self.id, verb, body).await.map(drop)
    }

    async fn play(&self, story: Story) -> Result<(), String> {
        match story {
            Story::Late => Ok(()),
            Story::Attached => self.attach(3).await,
            Story::Ignored => self.attach(11).await,
            Story::Signed => {
                self.attach(6).await?;
                self.sign(2).await
            }
            Story::Disagreed => {
                self.attach(5).await?;
                let remarks =
                    json!({ "remarks": "В заключении не учтён открытый урок. Прошу его учесть." });
                self.teacher(1, "conclusion/refuse", remarks).await
            }
            Story::Refused => {
                self.attach(14).await?;
                self.photograph(4, "/refusal", "Отказ от подписи, фото.jpg")
                    .await
            }
            Story::Disputed => {
                self.attach(8).await?;
                self.photograph(5, "/signed-scan", "Подписанное заключение, фото.jpg")
                    .await?;
                let text = json!({ "text": "Подпись не моя: в этот день меня не было в школе." });
                self.teacher(2, "conclusion/object", text).await
            }
            Story::Attested => {
                self.attach(15).await?;
                self.sign(12).await?;
                self.verdict(10, "attest", json!({})).await
            }
            Story::NotAttested => {
                self.attach(15).await?;
                self.sign(12).await?;
                let reason = json!({ "reason": "По итогам изучения материалов нет результатов освоения программы за три года." });
                self.verdict(10, "decline-to-attest", reason).await
            }
        }
    }
}
