//! `/me/preferences`

use crate::support::{Client, TestApp, people};
use serde_json::{Value, json};

async fn put(who: &Client, body: Value) -> Value {
    who.put("/me/preferences").json(body).await.expect(200)
}

#[tokio::test]
async fn what_is_sent_is_kept_and_what_is_not_sent_stays() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let who = &cast.coordinator;
    assert_eq!(who.get("/me/preferences").await.expect(200), json!({}));
    put(
        who,
        json!({ "columns": { "journal": ["full_name", "form"], "other": ["x"] } }),
    )
    .await;
    put(who, json!({ "density": "compact" })).await;
    let now = put(who, json!({ "columns": { "other": [] } })).await;
    let wanted = json!({ "columns": { "journal": ["full_name", "form"] }, "density": "compact" });
    assert_eq!(now, wanted);
    assert_eq!(who.get("/me/preferences").await.expect(200), wanted);
    assert_eq!(
        cast.operator.get("/me/preferences").await.expect(200),
        json!({})
    );
}

#[tokio::test]
async fn what_is_no_setting_is_refused() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let many: Vec<String> = (0..41).map(|number| format!("c{number}")).collect();
    for (body, field, code) in [
        (json!({ "colour": "red" }), "colour", "unknown_field"),
        (json!({ "density": "huge" }), "density", "wrong_value"),
        (
            json!({ "columns": { "journal": ["Имя"] } }),
            "columns",
            "wrong_value",
        ),
        (
            json!({ "columns": { "journal": many } }),
            "columns",
            "too_many",
        ),
    ] {
        let answer = cast.teacher.put("/me/preferences").json(body).await;
        answer.expect_mistake(field, code);
    }
    for number in 0..20 {
        let list = format!("list{number}");
        put(&cast.teacher, json!({ "columns": { list: ["x"] } })).await;
    }
    let answer = cast
        .teacher
        .put("/me/preferences")
        .json(json!({ "columns": { "one_more": ["x"] } }))
        .await;
    answer.expect_mistake("columns", "too_many");
}

#[tokio::test]
async fn the_view_for_weak_eyes_is_kept_and_only_what_there_is() {
    let app = TestApp::start().await;
    let teacher = app.teacher(people::TEACHER, "14").await;
    let vision = json!({ "font": "200", "scheme": "white-on-black" });
    let body = json!({ "vision": vision });
    teacher.put("/me/preferences").json(body).await.expect(200);
    // Other settings leave it as it is.
    let body = json!({ "density": "compact" });
    teacher.put("/me/preferences").json(body).await.expect(200);
    let kept = teacher.get("/me/preferences").await.expect(200);
    assert_eq!(kept["vision"], vision);
    for wrong in [json!({ "font": "300" }), json!({ "blink": "on" })] {
        teacher
            .put("/me/preferences")
            .json(json!({ "vision": wrong }))
            .await
            .expect_mistake("vision", "unknown");
    }
}
