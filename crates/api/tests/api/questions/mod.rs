//! Questions and answers on a case.

use crate::{
    job::{self, Cast, ELSEWHERE, HERE, column},
    support::{Answer, Client, TestApp, people::*},
};
use serde_json::{Value, json};

async fn ask(who: &Client, case: &Value, text: &str, answers: Option<&str>) -> Answer {
    who.post(&job::path(case, "/questions"))
        .json(json!({ "text": text, "answers": answers }))
        .await
}

async fn read(who: &Client, case: &Value) -> Answer {
    who.get(&job::path(case, "/questions")).await
}

#[tokio::test]
async fn the_teacher_asks_and_the_coordinator_answers() {
    let app = TestApp::start().await;
    let Cast {
        coordinator,
        teacher,
        ..
    } = app.cast().await;
    let case = job::file(&teacher).await;
    let asked = ask(&teacher, &case, "Нужен ли диплом?\r\nИли копия?", None)
        .await
        .expect(201);
    let question = &asked["items"][0];
    assert_eq!(question["text"], "Нужен ли диплом?\nИли копия?");
    assert_eq!(
        (&question["mine"], &question["role"]),
        (&json!(true), &json!("teacher"))
    );
    let (kind, content) = app.latest_letter(&COORDINATOR.email()).await;
    assert_eq!(kind, "question_asked");
    assert!(content.to_string().contains("#questions"), "{content}");

    let id = job::id(question);
    let answered = ask(&coordinator, &case, "Достаточно копии", Some(id))
        .await
        .expect(201);
    assert_eq!(
        column(&answered["items"], "role"),
        ["teacher", "municipal_coordinator"]
    );
    assert_eq!(answered["items"][1]["answers"], id);
    let (kind, _) = app.latest_letter(&TEACHER.email()).await;
    assert_eq!(kind, "question_asked");
    let history = job::show(&teacher, &case).await["history"].clone();
    assert_eq!(
        column(&history, "event")
            .iter()
            .filter(|event| **event == "ask")
            .count(),
        2
    );
    assert!(history[0]["note"].is_null());
}

#[tokio::test]
async fn a_list_marks_what_waits_for_an_answer() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = job::file(&cast.teacher).await;
    let waits = async |who: &Client| {
        let page = who.get("/applications").await.expect(200);
        page["items"][0]["question_waits"] == true
    };
    let said = ask(&cast.operator, &case, "Проверьте дату", None)
        .await
        .expect(201)["items"][0]
        .clone();
    assert!(!waits(&cast.coordinator).await);
    ask(&cast.teacher, &case, "Нужен ли диплом?", None)
        .await
        .expect(201);
    assert!(waits(&cast.coordinator).await);
    assert!(waits(&cast.teacher).await);
    // What answers another official answers nothing of the teacher's.
    ask(
        &cast.coordinator,
        &case,
        "Дата проверена",
        Some(job::id(&said)),
    )
    .await
    .expect(201);
    assert!(waits(&cast.operator).await);
    ask(&cast.operator, &case, "Достаточно копии", None)
        .await
        .expect(201);
    assert!(!waits(&cast.coordinator).await);
}

#[tokio::test]
async fn officials_of_the_two_levels_reach_each_other() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = job::file(&cast.teacher).await;
    ask(&cast.coordinator, &case, "Проверьте дату в заявлении", None)
        .await
        .expect(201);
    let told = async |who: Who| {
        let letters = app.letters_to(&who.email()).await;
        letters
            .iter()
            .filter(|kind| *kind == "question_asked")
            .count()
    };
    assert_eq!((told(OPERATOR).await, told(TEACHER).await), (0, 1));
    let body = json!({ "text": "Чья это организация?", "tell_operators": true });
    let address = job::path(&case, "/questions");
    cast.coordinator.post(&address).json(body).await.expect(201);
    assert_eq!(told(OPERATOR).await, 1);
    assert_eq!(told(COORDINATOR).await, 0);
    ask(&cast.operator, &case, "Областная, регистрируем мы", None)
        .await
        .expect(201);
    assert_eq!(told(COORDINATOR).await, 1);
}

#[tokio::test]
async fn messages_of_ten_minutes_become_one_letter() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = job::file(&cast.teacher).await;
    for text in ["Первый", "Второй", "Третий"] {
        ask(&cast.teacher, &case, text, None).await.expect(201);
    }
    let letters = app.letters_to(&COORDINATOR.email()).await;
    assert_eq!(
        letters
            .iter()
            .filter(|kind| *kind == "question_asked")
            .count(),
        1
    );
    let (_, content) = app.latest_letter(&COORDINATOR.email()).await;
    assert_eq!(content["messages"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn an_expert_takes_no_part_and_strangers_do_not_see_it() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let expert = app.expert(&cast.operator, EXPERT, HERE).await;
    let other = app
        .coordinator(&cast.operator, OTHER_COORDINATOR, ELSEWHERE)
        .await;
    let another = app.teacher(SECOND_TEACHER, HERE).await;
    let case = job::file(&cast.teacher).await;
    let case = job::register(&cast.coordinator, &case).await;
    let expert_id = job::own_id(&expert).await;
    let period = app.period("2027-01-01").await;
    let case = job::plan(&cast.coordinator, &case, &period, &[&expert_id]).await;
    read(&expert, &case).await.expect_problem(403, "forbidden");
    ask(&expert, &case, "Вопрос", None)
        .await
        .expect_problem(403, "forbidden");
    for stranger in [&other, &another] {
        read(stranger, &case).await.expect_problem(404, "not_found");
        ask(stranger, &case, "Вопрос", None)
            .await
            .expect_problem(404, "not_found");
    }
    ask(&cast.operator, &case, "Пришлите скан ещё раз", None)
        .await
        .expect(201);
    let seen = job::show(&expert, &case).await.to_string();
    assert!(!seen.contains("Пришлите скан"), "{seen}");
    assert_eq!(
        read(&cast.teacher, &case).await.expect(200)["items"][0]["mine"],
        false
    );
}

#[tokio::test]
async fn text_is_needed_and_limited_and_answers_stay_within_the_case() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = job::file(&cast.teacher).await;
    ask(&cast.teacher, &case, "  \n ", None)
        .await
        .expect_mistake("text", "required");
    ask(&cast.teacher, &case, &"я".repeat(2001), None)
        .await
        .expect_mistake("text", "too_long");
    ask(&cast.teacher, &case, &"я".repeat(2000), None)
        .await
        .expect(201);
    ask(&cast.teacher, &case, "Ответ", Some(job::id(&case)))
        .await
        .expect_mistake("answers", "unknown");
}

#[tokio::test]
async fn nobody_is_asked_about_a_draft() {
    let app = TestApp::start().await;
    let teacher = app.teacher(TEACHER, HERE).await;
    let draft = job::fill(&teacher).await;
    assert_eq!(read(&teacher, &draft).await.expect(200)["may_ask"], false);
    ask(&teacher, &draft, "Вопрос", None)
        .await
        .expect_problem(409, "wrong_stage");
}
