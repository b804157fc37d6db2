//! An expert can be named however many there are: a list ends at 200, a choice by id does not.

use chrono::{DateTime, Utc};
use domain::{people::PersonName, roles::Role};
use persistence::{
    Database, Randomness,
    people::{self, NewGrant, NewPerson},
};
use std::sync::{
    Arc,
    atomic::{AtomicU8, Ordering},
};

/// Different bytes each time.
#[derive(Debug, Default)]
struct Counting(AtomicU8);

impl Randomness for Counting {
    fn bytes(&self) -> [u8; 32] {
        [self.0.fetch_add(1, Ordering::Relaxed); 32]
    }
}

#[tokio::test]
async fn the_last_of_two_hundred_and_five_is_found_by_id() {
    let folder = tempfile::TempDir::new().unwrap();
    let url = format!("sqlite://{}/experts.db", folder.path().display());
    let database = Database::open(&url, Arc::new(Counting::default()))
        .await
        .unwrap();
    database.migrate().await.unwrap();
    let mut last = None;
    for number in 0..205 {
        let at = DateTime::<Utc>::from_timestamp(1_790_000_000 + number, 0).unwrap();
        let tx = database.begin(at).await.unwrap();
        let surname = if number == 204 {
            "Яшин"
        } else {
            "Авдеев"
        };
        let new = NewPerson {
            username: format!("ekspert{number}"),
            password_hash: String::new(),
            email: format!("ekspert{number}@example.ru"),
            name: PersonName::parse(surname, "Ян", "").unwrap(),
            phone: None,
            work_phone: None,
            municipality_id: None,
            organisation_id: None,
            organisation_typed: None,
            position_id: None,
            subjects: None,
        };
        let person = people::insert(&tx, new).await.unwrap();
        people::grant(&tx, NewGrant::bare(person.id, Role::Expert))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        last = Some(person.id);
    }
    let last = last.unwrap();
    let reader = database.reader();
    let listed = people::experts(&reader, None, None, None).await.unwrap();
    assert_eq!(listed.len(), 200);
    assert!(listed.iter().all(|expert| expert.person.id != last));
    let named = people::experts(&reader, None, None, Some(&[last]))
        .await
        .unwrap();
    assert_eq!(named.len(), 1);
    assert_eq!(named.first().unwrap().person.surname, "Яшин");
}
