//! Whose cases.

use super::*;
use crate::support::people::*;
use domain::applications::AttestationForm;

#[tokio::test]
async fn a_case_of_another_municipality_is_passed_over_as_one_that_does_not_exist() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let other = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let case = filed(&app, &cast, 1).await.remove(0);
    let nobodys = json!({ "id": Uuid::nil().to_string(), "version": 1 });
    let body = registering(&[case.clone(), nobodys.clone()]);
    let preview = other
        .post("/planned-steps/preview")
        .json(body)
        .await
        .expect(200);
    let (foreign, missing) = (&preview["rows"][0], &preview["rows"][1]);
    for field in [
        "full_name",
        "case_number",
        "skip_reason",
        "message",
        "outcome",
    ] {
        assert_eq!(foreign[field], missing[field], "{field}");
    }
    let alone = try_plan_step(&other, registering(&[case])).await;
    let nothing = try_plan_step(&other, registering(&[nobodys])).await;
    assert_eq!(
        alone.expect_mistake("items", "nothing_to_do"),
        nothing.expect_mistake("items", "nothing_to_do")
    );
}

#[tokio::test]
async fn a_foreign_case_among_own_ones_stays_nameless_and_untouched() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let other = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let stranger = app.teacher(SECOND_TEACHER, ELSEWHERE).await;
    let theirs = file(&stranger).await;
    let own = filed(&app, &cast, 1).await.remove(0);
    plan_step(&cast.coordinator, &[own, theirs.clone()]).await;
    until_due(&app);
    perform(&app).await;
    let step = latest(&cast.coordinator).await;
    assert_eq!((&step["done"], &step["skipped"]), (&json!(1), &json!(1)));
    assert_eq!(
        (
            &step["rows"][1]["full_name"],
            &step["rows"][1]["skip_reason"]
        ),
        (&Value::Null, &json!("not_visible"))
    );
    assert_eq!(show(&other, &theirs).await["stage"], "submitted");
}

#[tokio::test]
async fn the_coordinator_does_not_register_on_the_operators_route() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let seed = Seed {
        form: AttestationForm::Simplified,
        ..Seed::default()
    };
    let case = show(
        &cast.operator,
        &json!({ "id": seeder.put(seed).await.to_string() }),
    )
    .await;
    let body = registering(std::slice::from_ref(&case));
    let preview = cast.coordinator.post("/planned-steps/preview").json(body);
    assert_eq!(
        preview.await.expect(200)["rows"][0]["skip_reason"],
        "not_yours"
    );
    plan_step(&cast.operator, std::slice::from_ref(&case)).await;
    until_due(&app);
    perform(&app).await;
    assert_eq!(stages(&cast.operator, &[case]).await, ["registered"]);
}
