//! A proposal on a case where nobody can decide it any more.

use super::proposing::{propose, registered};
use crate::{job::*, support::TestApp};
use domain::applications::Stage;
use serde_json::{Value, json};

#[tokio::test]
async fn with_a_withdrawn_case_its_proposal_is_gone_from_the_list_and_its_count() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let (gone, left) = (registered(&app, &cast).await, registered(&app, &cast).await);
    let gone = propose(&cast.coordinator, &gone).await;
    propose(&cast.coordinator, &left).await;
    let sent = leave(&cast.coordinator, &gone, "Увольнение").await;
    register_withdrawal(&cast.operator, &sent).await;
    for who in [&cast.operator, &cast.coordinator] {
        let list = who.get("/name-proposals").await.expect(200);
        assert_eq!(column(&list["items"], "application_id"), [id(&left)]);
        assert_eq!(list["total"], 1);
        assert_eq!(show(who, &gone).await["name_proposal"], Value::Null);
    }
}

#[tokio::test]
async fn a_proposal_waits_only_where_the_operator_can_decide_it() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = propose(&cast.coordinator, &registered(&app, &cast).await).await;
    for (stage, waits) in [
        (Stage::Registered, 1),
        (Stage::Concluded, 1),
        (Stage::Signed, 1),
        (Stage::Compliant, 0),
        (Stage::NotCompliant, 0),
    ] {
        set_stage(&app, id(&case).parse().unwrap(), stage).await;
        let list = cast.operator.get("/name-proposals").await.expect(200);
        assert_eq!(list["total"], waits, "{stage:?}");
        for row in list["items"].as_array().unwrap() {
            assert_eq!(row["allowed_actions"], json!(["decide_name"]), "{stage:?}");
        }
    }
}
