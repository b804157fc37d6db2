use crate::support::{TestApp, people::*};
use serde_json::{Value, json};

async fn profile(app: &TestApp) -> Value {
    json!({
        "phone": "8 900 000-00-17",
        "municipality_id": app.municipality("14").await,
        "organisation_id": app.organisation("14", "МБОУ «Заречная СОШ»").await,
        "organisation_typed": null,
        "position_id": app.position("учитель").await,
        "subjects": "химия",
    })
}

#[tokio::test]
async fn an_expert_who_teaches_becomes_a_teacher_too() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let expert = app.expert(&operator, EXPERT, "14").await;

    let me = expert
        .post("/me/teacher")
        .json(profile(&app).await)
        .await
        .expect(201);

    let roles: Vec<&Value> = me["roles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|role| &role["role"])
        .collect();
    assert_eq!(roles, ["expert", "teacher"]);
    assert_eq!(me["position"]["name"], "учитель");
    assert_eq!(me["subjects"], "химия");
    let role = json!({ "role_id": me["roles"][1]["id"] });
    let switched = expert
        .put("/sessions/current/role")
        .json(role)
        .await
        .expect(200);
    assert_eq!(switched["person"]["acting"]["role"], "teacher");
}

#[tokio::test]
async fn a_teacher_is_one_already() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, "14").await;

    let answer = teacher.post("/me/teacher").json(profile(&app).await).await;

    assert_eq!(
        answer.expect_problem(409, "already_exists")["detail"],
        "Эта роль у Вас уже есть"
    );
}

#[tokio::test]
async fn the_place_of_work_is_checked_as_at_registration() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let mut body = profile(&app).await;
    body["phone"] = "".into();
    body["organisation_id"] = app.organisation("06", "МБОУ «Дальняя СОШ»").await.into();
    body["subjects"] = "".into();

    let answer = operator.post("/me/teacher").json(body).await;

    answer.expect_mistake("phone", "required");
    answer.expect_mistake("organisation_id", "other_municipality");
    answer.expect_mistake("subjects", "required");
    assert_eq!(
        operator.get("/me").await.expect(200)["roles"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}
