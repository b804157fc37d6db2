//! «Аттестация»: the filter, the order, the file, and what a page costs.

use super::panel::{Panel, seed};
use crate::{
    job::*,
    support::{Client, people::*},
};
use chrono::Duration;
use serde_json::{Value, json};

async fn ids(who: &Client, query: &str) -> Vec<String> {
    let list = who
        .get(&format!("/applications?sort=conclusion_due&{query}"))
        .await
        .expect(200);
    let ids: Vec<String> = column(&list["items"], "id")
        .into_iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(list["total"], ids.len(), "{query}");
    ids
}

/// The panel's case and three more, each a step further: none, attached, signed, refused and attested.
async fn four() -> (Panel, [Value; 4]) {
    let panel = Panel::new().await;
    let seeder = Seeder::new(&panel.app, &panel.cast.teacher, &panel.cast.operator).await;
    let mut cases = vec![panel.case.clone()];
    for step in 1..4 {
        let id = seeder.put(seed(&panel.app).await).await;
        let case = show(&panel.expert, &json!({ "id": id.to_string() })).await;
        let mut case = conclude(&panel.expert, &case).await;
        if step == 2 {
            case = sign(&panel.cast.teacher, &case).await;
        }
        if step == 3 {
            case = refuse(&panel.cast.teacher, &case, "Не согласна").await;
            case = try_paper(&panel.expert, &case, "refusal").await.expect(200);
            case = act(&panel.cast.coordinator, &case, "attest", json!(null))
                .await
                .expect(200);
        }
        cases.push(case);
    }
    (panel, cases.try_into().unwrap())
}

#[tokio::test]
async fn each_word_of_the_filter_finds_its_own() {
    let (panel, [none, attached, signed, refused]) = four().await;
    let coordinator = &panel.cast.coordinator;
    for (word, case) in [
        ("none", &none),
        ("attached", &attached),
        ("signed", &signed),
        ("refused", &refused),
    ] {
        let found = ids(coordinator, &format!("conclusion={word}")).await;
        assert_eq!(found, [id(case)], "{word}");
    }
    let open = "conclusion=refused&stage=registered,concluded,signed";
    assert_eq!(ids(coordinator, open).await, Vec::<String>::new());
    let done = "stage=compliant,not_compliant";
    assert_eq!(ids(coordinator, done).await, [id(&refused)]);
    assert_eq!(
        ids(&panel.expert, "conclusion=attached").await,
        [id(&attached)]
    );
    coordinator
        .get("/applications?conclusion=late")
        .await
        .expect_mistake("conclusion", "unknown");
}

#[tokio::test]
async fn overdue_is_what_should_have_been_attached_before_today() {
    let (panel, [none, ..]) = four().await;
    let app = &panel.app;
    // On the last day, 18 February, it is not late yet.
    for (days, late) in [(86, false), (1, true)] {
        app.advance(Duration::days(days));
        let coordinator = app.sign_in(COORDINATOR.username, PASSWORD).await;
        let found = ids(&coordinator, "conclusion=overdue").await;
        assert_eq!(found.contains(&id(&none).to_owned()), late);
        assert_eq!(found.len(), usize::from(late));
        assert_eq!(
            show(&coordinator, &none).await["conclusion"]["overdue"] == true,
            late
        );
    }
}

#[tokio::test]
async fn the_nearest_day_comes_first_and_those_without_one_last() {
    let panel = Panel::new().await;
    let (app, coordinator) = (&panel.app, &panel.cast.coordinator);
    let seeder = Seeder::new(app, &panel.cast.teacher, &panel.cast.operator).await;
    let later = seeder
        .put(Seed {
            period: Some((
                app.period("2027-03-01").await.parse().unwrap(),
                "2027-03-01".parse().unwrap(),
            )),
            ..seed(app).await
        })
        .await;
    let open = seeder
        .put(Seed {
            period: None,
            ..seed(app).await
        })
        .await;
    let mut expected = vec![
        id(&panel.case).to_owned(),
        later.to_string(),
        open.to_string(),
    ];
    assert_eq!(ids(coordinator, "conclusion=none").await, expected);
    let list = coordinator
        .get("/applications?sort=-conclusion_due")
        .await
        .expect(200);
    expected.swap(0, 1);
    assert_eq!(column(&list["items"], "id"), expected);
}

#[tokio::test]
async fn the_file_has_the_columns_of_the_screen() {
    let (panel, _) = four().await;
    let answer = panel
        .cast
        .coordinator
        .get("/applications/export.csv?sort=conclusion_due&columns=full_name,simplified_grounds,documents,conclusion,conclusion_due,verdict")
        .await;
    answer.expect(200);
    let text = answer.text();
    assert!(
        text.contains("Итоговое заключение;Срок заключения;Проверка координатором"),
        "{text}"
    );
    for words in [
        "Итоговое заключение не прикреплено",
        "Подписано итоговое заключение аттестуемым",
        "От подписи отказался",
        "Соответствует",
        "18.02.2027",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

#[tokio::test]
async fn a_page_costs_as_many_statements_with_five_thousand_rows_as_with_fifty() {
    let panel = Panel::new().await;
    let like = id(&panel.case).parse().unwrap();
    let coordinator = &panel.cast.coordinator;
    let cost = async || {
        let mut costs = Vec::new();
        for query in [
            "conclusion=none&sort=conclusion_due",
            "conclusion=overdue&sort=conclusion_due",
            "stage=registered,concluded,signed&sort=conclusion_due",
        ] {
            let address = format!("/applications?{query}");
            costs.push(panel.app.cost(coordinator, &address).await);
        }
        costs
    };
    copies(&panel.app, like, 49).await;
    let few = cost().await;
    copies_from(&panel.app, like, 49, 4_950).await;
    assert_eq!(cost().await, few);
    assert!(few.iter().all(|cost| (1..=20).contains(cost)), "{few:?}");
    let list = coordinator
        .get("/applications?conclusion=none")
        .await
        .expect(200);
    assert_eq!(list["total"], 5_000);
}
