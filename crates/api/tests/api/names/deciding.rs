//! `POST /applications/{id}/name-proposal/confirm` and `/decline`

use super::proposing::{propose, registered};
use crate::{
    job::*,
    support::{TestApp, people::*},
};
use serde_json::{Value, json};

#[tokio::test]
async fn a_confirmed_name_is_the_persons_and_the_cases_everywhere() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let renamed = json!({ "surname": "Полянская-Елкина", "first_name": "Алена" });
    let seen = cast.teacher.get("/me").await.version();
    let me = cast.teacher.patch("/me").if_match(seen).json(renamed).await;
    me.expect(200);
    let case = registered(&app, &cast).await;
    let draft = begin(&cast.teacher).await;
    let case = propose(&cast.coordinator, &case).await;
    let case = act(&cast.operator, &case, "name-proposal/confirm", Value::Null)
        .await
        .expect(200);
    assert_eq!(case["full_name"], TEACHER.full_name());
    assert_eq!(
        case["data"]["name_genitive"],
        "Полянской-Ёлкиной Алёны Кузьминичны"
    );
    assert_eq!(case["name_proposal"], Value::Null);
    assert_eq!(
        case["history"][0]["note"],
        "Было: Полянская-Елкина Алена Кузьминична. Стало: Полянская-Ёлкина Алёна Кузьминична"
    );
    let person = cast.teacher.get("/me").await.expect(200);
    assert_eq!(
        (&person["surname"], &person["first_name"]),
        (&json!(TEACHER.surname), &json!(TEACHER.first_name))
    );
    let draft = show(&cast.teacher, &draft).await;
    assert_eq!(draft["full_name"], TEACHER.full_name());
    let number = case["registration_number"].as_str().unwrap();
    for q in ["%D1%91%D0%BB%D0%BA%D0%B8%D0%BD%D0%B0", number] {
        let found = cast.coordinator.get(&format!("/applications?q={q}")).await;
        assert_eq!(
            column(&found.expect(200)["items"], "id"),
            [id(&case)],
            "{q}"
        );
    }
    for (who, own) in [(TEACHER, true), (COORDINATOR, false)] {
        let (kind, letter) = app.latest_letter(&who.email()).await;
        assert_eq!(
            (kind.as_str(), &letter["own"]),
            ("name_corrected", &json!(own))
        );
        assert_eq!(letter["new_name"], TEACHER.full_name());
    }
}

#[tokio::test]
async fn a_declined_name_stays_and_the_coordinator_reads_why() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = propose(&cast.coordinator, &registered(&app, &cast).await).await;
    let decline = async |reason: &str| {
        let body = json!({ "reason": reason });
        act(&cast.operator, &case, "name-proposal/decline", body).await
    };
    decline(" ").await.expect_mistake("reason", "required");
    let before = app.letters_to(&TEACHER.email()).await;
    let after = decline("В паспорте «Елкина»").await.expect(200);
    assert_eq!(after["full_name"], case["full_name"]);
    assert_eq!(
        after["history"][0]["note"],
        "Предлагалось: Полянская-Ёлкина Алёна Кузьминична. В паспорте «Елкина»"
    );
    let (kind, letter) = app.latest_letter(&COORDINATOR.email()).await;
    assert_eq!(
        (kind.as_str(), &letter["reason"]),
        ("name_declined", &json!("В паспорте «Елкина»"))
    );
    assert_eq!(app.letters_to(&TEACHER.email()).await, before);
    // Another may be proposed.
    let case = show(&cast.coordinator, &after).await;
    propose(&cast.coordinator, &case).await;
}

#[tokio::test]
async fn of_two_who_decide_at_once_one_is_told_that_it_changed() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = propose(&cast.coordinator, &registered(&app, &cast).await).await;
    let confirm = act(&cast.operator, &case, "name-proposal/confirm", Value::Null);
    let body = json!({ "reason": "так" });
    let decline = act(&cast.operator, &case, "name-proposal/decline", body);
    let (confirmed, declined) = futures_util::future::join(confirm, decline).await;
    let mut statuses = [confirmed.status, declined.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
    let name = show(&cast.operator, &case).await["full_name"].clone();
    let right = name == TEACHER.full_name();
    assert_eq!(right, confirmed.status == 200, "{name}");
}

#[tokio::test]
async fn an_approved_schedule_with_the_old_name_has_changes() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let [first, second] = app.two_experts(&cast.coordinator).await;
    let period = app.period("2027-01-01").await;
    let case = registered(&app, &cast).await;
    let case = plan(&cast.coordinator, &case, &period, &[&first, &second]).await;
    let address = format!("/schedules/{}/{period}", app.municipality(HERE).await);
    for (who, verb) in [(&cast.coordinator, "send"), (&cast.operator, "approve")] {
        let seen = cast.operator.get(&address).await.version();
        let sent = who.post(&format!("{address}/{verb}")).if_match(seen);
        sent.json(json!({})).await.expect(200);
    }
    let case = propose(&cast.coordinator, &case).await;
    let schedule = cast.operator.get(&address).await.expect(200);
    assert_eq!(schedule["has_changes"], false);
    act(&cast.operator, &case, "name-proposal/confirm", Value::Null)
        .await
        .expect(200);
    let schedule = cast.operator.get(&address).await.expect(200);
    assert_eq!(schedule["has_changes"], true);
    assert_eq!(schedule["rows"][0]["full_name"], TEACHER.full_name());
}
