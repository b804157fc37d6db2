//! Two who hand over or decide at the same moment.

use super::stage::Stage;
use crate::{job::*, support::people::*};
use futures_util::future::join_all;

#[tokio::test]
async fn of_two_packages_at_once_a_case_is_in_one() {
    let (stage, first) = Stage::with_one().await;
    let second = stage
        .add(["Белова", "Вера", "Львовна"], Verdict::default())
        .await;
    let third = stage
        .add(["Вилков", "Глеб", "Львович"], Verdict::default())
        .await;
    let again = stage.app.sign_in(COORDINATOR.username, PASSWORD).await;
    let (one, two) = ([first, second], [second, third]);
    let answers = join_all([
        stage.hand_over_as(&stage.cast.coordinator, &one),
        stage.hand_over_as(&again, &two),
    ])
    .await;
    let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    let lost = answers.iter().find(|answer| answer.status == 409).unwrap();
    assert_eq!(lost.json()["errors"].as_array().unwrap().len(), 1);
    assert!(lost.text().contains("Белова Вера Львовна"));
    let journal = stage.cast.coordinator.get("/packages").await.expect(200);
    assert_eq!(journal["total"], 1);
    assert_eq!(stage.next().await["ready"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn of_two_decisions_at_once_one_is_made() {
    let (stage, case) = Stage::with_one().await;
    let package = stage.hand_over(&[case]).await;
    let path = format!("/packages/{}/items/{case}", id(&package));
    let operator = &stage.cast.operator;
    let again = stage.app.sign_in(OPERATOR.username, PASSWORD).await;
    let accept = async { operator.post(&format!("{path}/accept")).if_match(1).await };
    let give_back = async {
        let remarks = serde_json::json!({ "remarks": "нет подписи" });
        again
            .post(&format!("{path}/return"))
            .if_match(1)
            .json(remarks)
            .await
    };
    let (one, two) = tokio::join!(accept, give_back);
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
}
