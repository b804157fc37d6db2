//! Conflicts between an expert and a case: shown in the panel, enforced when the plan is saved.

use super::panel::registered;
use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use serde_json::{Value, json};

/// Of the teacher's family by name; the teacher is Полянская-Ёлкина.
const KIN: Who = Who {
    username: "e.elkin",
    surname: "Елкин",
    first_name: "Егор",
    patronymic: "Ильич",
};

/// An expert whose role names an organisation.
async fn of_organisation(app: &TestApp, inviter: &Client, who: Who, organisation: &str) -> String {
    let mut body = invitation(who, "expert", Some(app.municipality(HERE).await));
    body["printed_position"] = "учитель физики".into();
    body["printed_workplace"] = "лицей".into();
    body["organisation_id"] = app.organisation(HERE, organisation).await.into();
    own_id(&app.invited(inviter, who, body).await).await
}

async fn kin(app: &TestApp, inviter: &Client) -> String {
    own_id(&app.expert(inviter, KIN, HERE).await).await
}

fn seed() -> Seed {
    Seed {
        name: [TEACHER.surname, TEACHER.first_name, TEACHER.patronymic],
        ..Seed::default()
    }
}

async fn conflicts_of(who: &Client, case: &Value, expert: &str) -> Vec<(String, String)> {
    let planning = who.get(&path(case, "/planning")).await.expect(200);
    let candidates = planning["candidates"].as_array().unwrap();
    let found = candidates.iter().find(|one| one["person_id"] == expert);
    let conflicts = found.expect("the expert")["conflicts"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    conflicts
        .iter()
        .map(|one| (text(&one["code"]), text(&one["verdict"])))
        .collect()
}

fn is(code: &str, verdict: &str) -> (String, String) {
    (code.to_owned(), verdict.to_owned())
}

#[tokio::test]
async fn an_expert_of_the_teachers_organisation_is_not_named_by_anybody() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = registered(&app, &cast, seed()).await;
    let by_role = of_organisation(&app, &cast.operator, EXPERT, "МБОУ «Заречная СОШ»").await;
    let elsewhere =
        of_organisation(&app, &cast.operator, SECOND_EXPERT, "МБОУ «Луговая СОШ»").await;
    // An expert who teaches at the school themselves.
    let person = app.teacher(SECOND_TEACHER, HERE).await;
    let mut body = invitation(SECOND_TEACHER, "expert", Some(app.municipality(HERE).await));
    body["printed_position"] = "учитель".into();
    body["printed_workplace"] = "школа".into();
    cast.operator
        .post("/invitations")
        .json(body)
        .await
        .expect(201);
    let token = app.token_from_letter(&SECOND_TEACHER.email()).await;
    let token = json!({ "token": token });
    person
        .post("/invitations/accept-as-me")
        .json(token)
        .await
        .expect(200);
    let by_person = own_id(&person).await;
    let period = app.period("2027-01-01").await;
    for who in [&cast.coordinator, &cast.operator] {
        for expert in [&by_role, &by_person] {
            assert_eq!(
                conflicts_of(who, &case, expert).await,
                [is("same_organisation", "refused")]
            );
            let refused = try_plan(who, &case, plan_of(&period, &[expert])).await;
            refused.expect_mistake("expert_ids", "expert_same_organisation");
        }
        assert_eq!(conflicts_of(who, &case, &elsewhere).await, []);
    }
    plan(&cast.coordinator, &case, &period, &[&elsewhere]).await;
}

#[tokio::test]
async fn a_common_surname_needs_a_reason_that_the_history_keeps() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = registered(&app, &cast, seed()).await;
    let kin = kin(&app, &cast.coordinator).await;
    assert_eq!(
        conflicts_of(&cast.coordinator, &case, &kin).await,
        [
            is("same_surname", "reason_required"),
            is("similar_workplace", "noted")
        ]
    );
    let period = app.period("2027-01-01").await;
    let plan = |reason: Value| {
        let mut body = plan_of(&period, &[&kin]);
        body["conflict_reasons"] = reason;
        body
    };
    let given = |reason: &str| json!([{ "person_id": kin, "reason": reason }]);
    for missing in [json!([]), given("  \n ")] {
        let refused = try_plan(&cast.coordinator, &case, plan(missing)).await;
        refused.expect_mistake("conflict_reasons", "reason_required");
    }
    let long = try_plan(&cast.coordinator, &case, plan(given(&"я".repeat(501)))).await;
    long.expect_mistake("conflict_reasons", "too_long");
    let reason = "Однофамильцы, родства нет";
    let case = try_plan(&cast.coordinator, &case, plan(given(reason))).await;
    let case = case.expect(200);
    let note = case["history"][0]["note"].as_str().unwrap();
    assert!(
        note.contains("Елкин Егор Ильич (фамилия как у аттестуемого: Однофамильцы, родства нет)"),
        "{note}"
    );
    // What is on record is not asked for again.
    let later = app.period("2027-02-01").await;
    let case = crate::job::plan(&cast.coordinator, &case, &later, &[&kin]).await;
    let planning = cast
        .coordinator
        .get(&path(&case, "/planning"))
        .await
        .expect(200);
    assert_eq!(planning["candidates"][0]["conflict_reason"], reason);
    // Taken off and named anew, it is.
    let case = crate::job::plan(&cast.coordinator, &case, &later, &[]).await;
    let again = try_plan(&cast.coordinator, &case, plan_of(&later, &[&kin])).await;
    again.expect_mistake("conflict_reasons", "reason_required");
}

#[tokio::test]
async fn who_is_named_already_is_marked_and_may_stay_whoever_named_them() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let case = registered(&app, &cast, seed()).await;
    let away = own_id(&app.expert(&cast.operator, OTHER_EXPERT, ELSEWHERE).await).await;
    let [first, _] = app.two_experts(&cast.coordinator).await;
    let period = app.period("2027-01-01").await;
    let case = plan(&cast.operator, &case, &period, &[&away]).await;
    let planning = cast
        .coordinator
        .get(&path(&case, "/planning"))
        .await
        .expect(200);
    let named = planning["candidates"].as_array().unwrap();
    let named = named.iter().find(|one| one["person_id"] == away).unwrap();
    assert_eq!(named["place"], 1);
    assert_eq!(named["conflicts"][1]["code"], "already_named");
    // The coordinator adds an expert beside the one whom the operator took from elsewhere.
    let case = plan(&cast.coordinator, &case, &period, &[&away, &first]).await;
    assert_eq!(case["experts"].as_array().unwrap().len(), 2);
    let case = plan(&cast.coordinator, &case, &period, &[&first]).await;
    let back = try_plan(&cast.coordinator, &case, plan_of(&period, &[&away])).await;
    back.expect_mistake("expert_ids", "unknown");
}
