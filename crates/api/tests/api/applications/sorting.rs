//! The order of lists.

use crate::{
    job::*,
    support::{Client, TestApp, people::*},
};
use domain::applications::{AttestationForm, ClaimedCategory, Stage};

/// Every row's surname, read in pages of two: an unstable order would lose or repeat one.
async fn in_pages(who: &Client, query: &str) -> Vec<String> {
    let mut names = Vec::new();
    for page in 1..=4 {
        let address = format!("/applications?{query}&per_page=2&page={page}");
        let list = who.get(&address).await.expect(200);
        for name in column(&list["items"], "full_name") {
            names.push(name.split(' ').next().unwrap().to_owned());
        }
    }
    names
}

async fn six(app: &TestApp) -> Cast {
    let cast = app.cast().await;
    let seeder = Seeder::new(app, &cast.teacher, &cast.operator).await;
    let rows = [
        (
            "Ёлкина",
            "2026-11-03",
            Some("2027-01-01"),
            ClaimedCategory::First,
            AttestationForm::Remote,
        ),
        (
            "Ельцов",
            "2026-11-01",
            None,
            ClaimedCategory::Highest,
            AttestationForm::InPerson,
        ),
        (
            "Яковлев",
            "2026-11-06",
            Some("2026-02-01"),
            ClaimedCategory::First,
            AttestationForm::InPerson,
        ),
        (
            "Абрамов",
            "2026-11-02",
            Some("2028-01-01"),
            ClaimedCategory::Highest,
            AttestationForm::Simplified,
        ),
        (
            "белов",
            "2026-11-05",
            None,
            ClaimedCategory::First,
            AttestationForm::Remote,
        ),
        (
            "Жуков",
            "2026-11-04",
            Some("2027-06-01"),
            ClaimedCategory::First,
            AttestationForm::InPerson,
        ),
    ];
    for (surname, filed_on, held_until, claimed, form) in rows {
        let seed = Seed {
            name: [surname, "Ян", "Ильич"],
            filed_on: filed_on.parse().unwrap(),
            held_until: held_until.map(|day| day.parse().unwrap()),
            claimed,
            form,
            ..Seed::default()
        };
        seeder.put(seed).await;
    }
    cast
}

#[tokio::test]
async fn names_are_in_the_order_of_the_alphabet_with_ё_beside_е() {
    let app = TestApp::start().await;
    let cast = six(&app).await;
    let alphabet = ["Абрамов", "белов", "Ёлкина", "Ельцов", "Жуков", "Яковлев"];
    assert_eq!(in_pages(&cast.coordinator, "sort=surname").await, alphabet);
    let mut backwards = in_pages(&cast.coordinator, "sort=-surname").await;
    backwards.reverse();
    assert_eq!(backwards, alphabet);
}

#[tokio::test]
async fn every_sort_orders_by_its_key_and_keeps_every_row() {
    let app = TestApp::start().await;
    let cast = six(&app).await;
    let by_filing = ["Ельцов", "Абрамов", "Ёлкина", "Жуков", "белов", "Яковлев"];
    let expected: [(&str, [&str; 6]); 6] = [
        ("", by_filing),
        ("sort=review_until", by_filing),
        ("sort=filed_on", by_filing),
        // Put in this order; empty dates last both ways.
        (
            "sort=held_until",
            ["Яковлев", "Ёлкина", "Жуков", "Абрамов", "Ельцов", "белов"],
        ),
        (
            "sort=claimed_category",
            ["Ёлкина", "Яковлев", "белов", "Жуков", "Ельцов", "Абрамов"],
        ),
        (
            "sort=form",
            ["Ельцов", "Яковлев", "Жуков", "Ёлкина", "белов", "Абрамов"],
        ),
    ];
    for (query, names) in expected {
        assert_eq!(in_pages(&cast.coordinator, query).await, names, "{query}");
    }
    let dates = in_pages(&cast.coordinator, "sort=-held_until").await;
    assert_eq!(dates[..4], ["Абрамов", "Жуков", "Ёлкина", "Яковлев"]);
    let mut newest = in_pages(&cast.coordinator, "sort=-filed_on").await;
    newest.reverse();
    assert_eq!(newest, by_filing);
}

#[tokio::test]
async fn the_journal_is_ordered_by_number_and_by_decision() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    let stages = [Stage::Registered, Stage::Rejected, Stage::Registered];
    for (surname, stage) in ["Волков", "Адамов", "Быков"].into_iter().zip(stages) {
        seeder
            .put(Seed {
                name: [surname, "Ян", "Ильич"],
                stage,
                ..Seed::default()
            })
            .await;
    }
    let journal = |sort: &str| format!("stage=registered,rejected&sort={sort}");
    assert_eq!(
        in_pages(&cast.coordinator, &journal("registration_number")).await,
        ["Волков", "Быков", "Адамов"]
    );
    assert_eq!(
        in_pages(&cast.coordinator, &journal("-registration_number")).await,
        ["Быков", "Волков", "Адамов"]
    );
    assert_eq!(
        in_pages(&cast.coordinator, &journal("decided_at")).await,
        ["Волков", "Адамов", "Быков"]
    );
    assert_eq!(
        in_pages(&cast.coordinator, &journal("-updated_at")).await,
        ["Быков", "Адамов", "Волков"]
    );
}

#[tokio::test]
async fn drafts_without_dates_stand_last_in_a_schools_list() {
    let app = TestApp::start().await;
    let cast = app.cast().await;
    let school = app
        .school_coordinator(
            &cast.coordinator,
            SCHOOL_COORDINATOR,
            HERE,
            "МБОУ «Заречная СОШ»",
        )
        .await;
    let seeder = Seeder::new(&app, &cast.teacher, &cast.operator).await;
    for (surname, stage) in [("Тихонов", Stage::Draft), ("Орлова", Stage::Submitted)] {
        seeder
            .put(Seed {
                name: [surname, "Ян", "Ильич"],
                stage,
                ..Seed::default()
            })
            .await;
    }
    begin(&cast.teacher).await;
    for key in ["review_until", "filed_on"] {
        assert_eq!(
            in_pages(&school, &format!("sort={key}")).await[0],
            "Орлова",
            "{key}"
        );
        assert_eq!(
            in_pages(&school, &format!("sort=-{key}")).await[0],
            "Орлова",
            "-{key}"
        );
    }
    for key in ["claimed_category", "form"] {
        let names = in_pages(&school, &format!("sort={key}")).await;
        assert_eq!(names[2], TEACHER.surname, "{key}");
    }
}
