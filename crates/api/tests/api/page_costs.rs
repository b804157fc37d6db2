//! The smaller journals: a page of them costs as many statements with many rows as with one.

use crate::{job::*, packages::stage::Stage, support::people::*};
use domain::applications::Stage as CaseStage;
use serde_json::json;

#[tokio::test]
async fn packages_and_what_is_ready_for_the_next() {
    let stage = Stage::empty().await;
    let coordinator = &stage.cast.coordinator;
    let put = async |count: usize| {
        for _ in 0..count {
            let of = |stage| Verdict {
                stage,
                ..Verdict::default()
            };
            let handed_over = stage
                .add(["Аистова", "Анна", "Львовна"], of(CaseStage::Compliant))
                .await;
            stage.hand_over(&[handed_over]).await;
            for then in [CaseStage::Compliant, CaseStage::Signed] {
                stage.add(["Белова", "Вера", "Львовна"], of(then)).await;
            }
        }
    };
    let measure = async || {
        let mut costs = Vec::new();
        for page in [
            "/packages?per_page=200",
            "/packages?waiting=true",
            "/packages/next",
        ] {
            costs.push((page, stage.app.cost(coordinator, page).await));
        }
        costs
    };
    put(1).await;
    let few = measure().await;
    put(11).await;
    assert_eq!(measure().await, few);
    let journal = coordinator.get("/packages?per_page=200").await.expect(200);
    assert_eq!(journal["total"], 12);
    let next = coordinator.get("/packages/next").await.expect(200);
    assert_eq!(next["ready"].as_array().unwrap().len(), 12);
}

#[tokio::test]
async fn one_package_with_many_cases() {
    let stage = Stage::empty().await;
    let mut costs = Vec::new();
    for count in [1, 12] {
        let mut cases = Vec::new();
        for _ in 0..count {
            cases.push(
                stage
                    .add(["Ёлкин", "Олег", "Ильич"], Verdict::default())
                    .await,
            );
        }
        let package = stage.hand_over(&cases).await;
        let page = format!("/packages/{}", id(&package));
        costs.push(stage.app.cost(&stage.cast.operator, &page).await);
    }
    assert_eq!(costs[0], costs[1]);
}

#[tokio::test]
async fn names_that_wait_and_schedules() {
    let stage = Stage::empty().await;
    let Cast {
        coordinator,
        operator,
        ..
    } = &stage.cast;
    let put = async |starts_on: &str, count: usize| {
        let period = stage.app.period(starts_on).await;
        for _ in 0..count {
            let case = stage.registered(["Вилков", "Глеб", "Львович"], None).await;
            let case = show(coordinator, &json!({ "id": case.to_string() })).await;
            let case = plan(coordinator, &case, &period, &[]).await;
            let name = json!({
                "surname": "Вилков", "first_name": "Глеб", "patronymic": "Ильич", "reason": "Опечатка в отчестве",
            });
            act(coordinator, &case, "name-proposal", name)
                .await
                .expect(200);
        }
    };
    let measure = async || {
        let mut costs = Vec::new();
        for who in [coordinator, operator] {
            for page in ["/name-proposals?per_page=200", "/schedules"] {
                costs.push((page, stage.app.cost(who, page).await));
            }
        }
        costs
    };
    put("2026-12-01", 1).await;
    let few = measure().await;
    put("2026-12-01", 5).await;
    put("2027-01-01", 5).await;
    put("2027-02-01", 5).await;
    assert_eq!(measure().await, few);
    let waiting = operator
        .get("/name-proposals?per_page=200")
        .await
        .expect(200);
    assert_eq!(waiting["total"], 16);
    let schedules = operator.get("/schedules").await.expect(200);
    assert_eq!(schedules.as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn accounts() {
    let stage = Stage::empty().await;
    let operator = &stage.cast.operator;
    let page = "/people?per_page=200";
    let few = stage.app.cost(operator, page).await;
    for person in [SECOND_TEACHER, THIRD_TEACHER] {
        stage.app.teacher(person, HERE).await;
    }
    stage.app.two_experts(&stage.cast.coordinator).await;
    assert_eq!(stage.app.cost(operator, page).await, few);
}
