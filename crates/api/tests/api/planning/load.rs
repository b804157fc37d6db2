//! An expert's load: cases at an open stage that name them, and no others.

use crate::{job::*, support::TestApp};
use domain::applications::Stage;
use serde_json::json;

#[tokio::test]
async fn verified_rejected_and_withdrawn_cases_are_no_load() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    app.two_experts(&cast.coordinator).await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let put = async || {
        let stage = Stage::Registered;
        let seed = Seed {
            stage,
            experts: 2,
            ..Seed::default()
        };
        seeder.put(seed).await
    };
    let shown = put().await;
    for (stage, counts) in [
        (Stage::Registered, true),
        (Stage::Concluded, true),
        (Stage::Signed, true),
        (Stage::Compliant, false),
        (Stage::NotCompliant, false),
        (Stage::Rejected, false),
        (Stage::Withdrawn, false),
    ] {
        let id = put().await;
        let loads = async || {
            let address = format!("/applications/{shown}/planning");
            let planning = cast.coordinator.get(&address).await.expect(200);
            let own = cast.coordinator.get("/experts").await.expect(200);
            let load = |list: &serde_json::Value| {
                let rows = list.as_array().unwrap();
                rows.iter()
                    .map(|one| one["load"].clone())
                    .collect::<Vec<_>>()
            };
            assert_eq!(load(&planning["candidates"]), load(&own));
            load(&own)
        };
        let before = loads().await;
        set_stage(&app, id, stage).await;
        let after = loads().await;
        assert_eq!(before == after, counts, "{stage:?}");
        if counts {
            set_stage(&app, id, Stage::Withdrawn).await;
        }
        assert_eq!(loads().await, [json!(1), json!(1)], "{stage:?}");
    }
}
