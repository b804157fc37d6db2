//! Periods, experts, and one schedule in each state.

use super::{
    applications::{Filed, version},
    client::{Client, Person},
    invite::Places,
    people::{COORDINATORS, EXPERTS, OPERATOR},
};
use actix_web::http::Method;
use casework::calendar::day_of;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde_json::{Value, json};

pub(super) async fn plan(
    client: &Client,
    places: &Places,
    cases: &[Filed],
    now: DateTime<Utc>,
) -> Result<(), String> {
    client.clock.set(now - Duration::minutes(20));
    let periods = ahead(&client.get("/reference/periods").await?, day_of(now));
    for (municipality, coordinator) in COORDINATORS.iter().enumerate() {
        let herself = client.sign_in(coordinator.username).await?;
        let options = herself.get("/experts").await?;
        let experts: Vec<String> = EXPERTS
            .iter()
            .filter(|expert| expert.municipality == municipality)
            .filter_map(|expert| {
                let name = expert.name.join(" ");
                let found = options
                    .as_array()?
                    .iter()
                    .find(|row| row["full_name"] == name.as_str())?;
                found["person_id"].as_str().map(str::to_owned)
            })
            .collect();
        let own: Vec<&Filed> = cases
            .iter()
            .filter(|case| case.municipality == municipality)
            .collect();
        for (number, case) in own.iter().enumerate() {
            // In the first municipality a few wait for their plan, others have one expert.
            let chosen = choice(&periods, &experts, number, municipality, case.held_until);
            let Some((period, named)) = chosen else {
                continue;
            };
            plan_one(&herself, &case.id, &period, or_fewer(&named)).await?;
        }
    }
    client.clock.set(now - Duration::minutes(10));
    send_and_approve(client, places, &periods).await
}

/// Plans a case with the first of the choices in which nobody is of the teacher's own organisation.
pub(super) async fn plan_one(
    herself: &Person,
    id: &str,
    period: &Value,
    choices: Vec<Vec<Value>>,
) -> Result<(), String> {
    let path = format!("/applications/{id}");
    for experts in choices {
        let body = json!({ "period_id": period, "expert_ids": experts });
        let row = herself.get(&path).await?;
        let plan = format!("{path}/plan");
        let planned = herself.change(Method::PUT, &plan, version(&row), body);
        match planned.await {
            Err(why) if why.contains("expert_same_organisation") => {}
            answer => return answer.map(drop),
        }
    }
    Ok(())
}

/// All of them, each alone, nobody.
fn or_fewer(experts: &[Value]) -> Vec<Vec<Value>> {
    let alone = experts.iter().map(|one| vec![one.clone()]);
    [experts.to_vec()]
        .into_iter()
        .chain(alone)
        .chain([vec![]])
        .collect()
}

/// The next periods: id and last day.
pub(super) fn ahead(periods: &Value, today: NaiveDate) -> Vec<(String, NaiveDate)> {
    let rows = periods.as_array().into_iter().flatten();
    rows.filter_map(|row| {
        let starts: NaiveDate = row["starts_on"].as_str()?.parse().ok()?;
        let ends: NaiveDate = row["ends_on"].as_str()?.parse().ok()?;
        (starts > today).then(|| (row["id"].as_str().unwrap_or_default().to_owned(), ends))
    })
    .take(3)
    .collect()
}

fn choice(
    periods: &[(String, NaiveDate)],
    experts: &[String],
    number: usize,
    municipality: usize,
    held_until: Option<NaiveDate>,
) -> Option<(Value, Vec<Value>)> {
    let waits = municipality == 0 && number % 4 == 3;
    if waits {
        return None;
    }
    let fits = |ends: &NaiveDate| held_until.is_none_or(|day| *ends <= day);
    let second =
        municipality == 0 && number % 3 == 2 && periods.get(1).is_some_and(|(_, ends)| fits(ends));
    let (period_id, _) = periods.get(usize::from(second))?;
    let one = experts.get(number % experts.len().max(1))?;
    let other = experts
        .get((number + 1) % experts.len().max(1))
        .filter(|other| *other != one);
    let named = match (second, other) {
        (true, _) | (_, None) => vec![json!(one)],
        (false, Some(other)) => vec![json!(one), json!(other)],
    };
    Some((json!(period_id), named))
}

/// The second municipality's schedule is approved, the third's is sent; the first's is still being made.
async fn send_and_approve(
    client: &Client,
    places: &Places,
    periods: &[(String, NaiveDate)],
) -> Result<(), String> {
    let Some((period, _)) = periods.first() else {
        return Ok(());
    };
    for (municipality, approve) in [(1, true), (2, false)] {
        let (Some(place), Some(coordinator)) = (
            places.municipalities.get(municipality),
            COORDINATORS.get(municipality),
        ) else {
            continue;
        };
        let path = format!("/schedules/{place}/{period}");
        let herself = client.sign_in(coordinator.username).await?;
        let schedule = herself.get(&path).await?;
        if schedule["rows"].as_array().is_none_or(Vec::is_empty) {
            continue;
        }
        let note =
            json!({ "note": "Второго специалиста просим назначить из другого муниципалитета" });
        let note = if schedule["gaps"]
            .as_array()
            .is_some_and(|gaps| !gaps.is_empty())
        {
            note
        } else {
            json!({})
        };
        let sent = herself
            .change(
                Method::POST,
                &format!("{path}/send"),
                version(&schedule),
                note,
            )
            .await?;
        if approve {
            let operator = client.sign_in(OPERATOR.0).await?;
            operator
                .change(
                    Method::POST,
                    &format!("{path}/approve"),
                    version(&sent),
                    json!({}),
                )
                .await?;
        }
    }
    Ok(())
}
