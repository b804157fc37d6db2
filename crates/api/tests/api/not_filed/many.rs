use super::scene;
use crate::support::{TestApp, people::*};
use domain::people::PersonName;
use domain::roles::Role;
use persistence::people::{self, NewGrant, NewPerson};

/// Teachers who registered and never filed, put through the store.
async fn crowd(app: &TestApp, count: usize, from: usize) {
    let municipality = app.municipality("14").await.parse().unwrap();
    let tx = app.state.database.begin(app.state.now()).await.unwrap();
    for number in from..from + count {
        let new = NewPerson {
            username: format!("uchitel{number}"),
            password_hash: String::new(),
            email: format!("uchitel{number}@example.ru"),
            name: PersonName::parse(TEACHER.surname, TEACHER.first_name, TEACHER.patronymic)
                .unwrap(),
            phone: None,
            work_phone: None,
            municipality_id: Some(municipality),
            organisation_id: None,
            organisation_typed: Some("МБОУ «Дальняя СОШ»".into()),
            position_id: None,
            subjects: None,
        };
        let person = people::insert(&tx, new).await.unwrap();
        people::grant(&tx, NewGrant::bare(person.id, Role::Teacher))
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_page_costs_as_many_statements_with_thousands_as_with_two() {
    let app = TestApp::start().await;
    let scene = scene(&app).await;
    let page = "/not-filed?per_page=200&sort=surname";
    let count = async || app.cost(&scene.coordinator, page).await;
    crowd(&app, 2, 0).await;
    let few = count().await;
    crowd(&app, 2000, 2).await;
    assert_eq!(count().await, few);
    let page = scene.coordinator.get("/not-filed").await.expect(200);
    assert_eq!(page["total"], 2003);
}
