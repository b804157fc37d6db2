use crate::support::{TestApp, people::*};
use chrono::Duration;
use serde_json::Value;

fn surnames(page: &Value) -> Vec<&str> {
    page["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["surname"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn a_coordinator_sees_the_own_municipalitys_invitations_and_the_operator_all() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    app.expert(&coordinator, EXPERT, "14").await;
    let elsewhere = invitation(
        OTHER_COORDINATOR,
        "municipal_coordinator",
        Some(app.municipality("06").await),
    );
    operator
        .post("/invitations")
        .json(elsewhere)
        .await
        .expect(201);

    let own = coordinator.get("/invitations").await.expect(200);
    let all = operator.get("/invitations").await.expect(200);

    assert_eq!(surnames(&own), ["Журавлёва", "Кедрова"]);
    assert_eq!(surnames(&all), ["Рощин", "Журавлёва", "Кедрова"]);
    assert_eq!(own["items"][0]["state"], "accepted");
    assert_eq!(own["items"][0]["username"], EXPERT.username);
    assert_eq!(all["items"][0]["state"], "sent");
}

#[tokio::test]
async fn the_list_is_searched_by_name_and_address_and_cut_into_pages() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    for (who, code) in [
        (COORDINATOR, "14"),
        (EXPERT, "14"),
        (OTHER_COORDINATOR, "06"),
    ] {
        let body = invitation(
            who,
            "municipal_coordinator",
            Some(app.municipality(code).await),
        );
        operator.post("/invitations").json(body).await.expect(201);
    }

    for (search, found) in [
        ("ЖУРАВЛЕВА", vec!["Журавлёва"]),
        ("майя", vec!["Кедрова"]),
        ("rosshin", vec!["Рощин"]),
        ("%", vec![]),
        ("_", vec![]),
    ] {
        let page = operator
            .get("/invitations")
            .query(&[("q", search)])
            .await
            .expect(200);
        assert_eq!(surnames(&page), found, "{search}");
    }
    let page = operator
        .get("/invitations?page=2&per_page=2")
        .await
        .expect(200);
    assert_eq!(surnames(&page), ["Кедрова"]);
    assert_eq!(page["total"], 3);
    assert_eq!((&page["page"], &page["per_page"]), (&2.into(), &2.into()));
}

#[tokio::test]
async fn an_invitation_that_nobody_followed_is_shown_as_expired() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let body = invitation(
        COORDINATOR,
        "municipal_coordinator",
        Some(app.municipality("14").await),
    );
    operator.post("/invitations").json(body).await.expect(201);

    app.advance(Duration::days(14));

    let operator = app.sign_in(OPERATOR.username, PASSWORD).await;
    assert_eq!(
        operator.get("/invitations").await.expect(200)["items"][0]["state"],
        "expired"
    );
}

#[tokio::test]
async fn the_end_of_a_role_is_offered_where_the_operation_allows_it() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let coordinator = app.coordinator(&operator, COORDINATOR, "14").await;
    app.expert(&coordinator, EXPERT, "14").await;
    app.coordinator(&operator, OTHER_COORDINATOR, "14").await;
    for (who, offered) in [
        (&operator, [true, true, true]),
        (&coordinator, [false, true, false]),
    ] {
        let list = who.get("/invitations").await.expect(200);
        let rows = list["items"].as_array().unwrap();
        let may_end: Vec<bool> = rows.iter().map(|row| row["may_end"] == true).collect();
        assert_eq!(may_end, offered);
        for row in rows {
            let text = |field: &str| row[field].as_str().unwrap().to_owned();
            let (person, grant) = (text("person_id"), text("grant_id"));
            let path = format!("/people/{person}/grants/{grant}/ending");
            let status = if row["may_end"] == true { 200 } else { 403 };
            assert_eq!(who.get(&path).await.status, status, "{row}");
        }
    }
}
