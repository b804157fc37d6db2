//! Bad input is told last: only to those who may see and do it at all.

use crate::{
    job::{Cast, HERE},
    support::TestApp,
};

#[tokio::test]
async fn a_wrong_parameter_comes_after_the_role() {
    let app = TestApp::start().await;
    let Cast {
        teacher, operator, ..
    } = app.cast().await;
    for list in [
        "/people?page=first",
        "/invitations?page=first",
        "/schedules?period_id=1",
        "/experts?municipality_id=1",
    ] {
        app.client()
            .get(list)
            .await
            .expect_problem(401, "session_required");
        teacher.get(list).await.expect_problem(403, "forbidden");
        operator.get(list).await.expect_problem(422, "invalid");
    }
}

#[tokio::test]
async fn a_wrong_parameter_comes_after_sight() {
    let app = TestApp::start().await;
    let Cast {
        teacher,
        coordinator,
        ..
    } = app.cast().await;
    let (municipality, period) = (app.municipality(HERE).await, app.period("2027-01-01").await);
    for format in ["pdf", "xlsx"] {
        let path = format!("/schedules/{municipality}/{period}/document.{format}?version=first");
        teacher.get(&path).await.expect_problem(404, "not_found");
        coordinator.get(&path).await.expect_problem(422, "invalid");
    }
}
