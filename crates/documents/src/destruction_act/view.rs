use serde::Serialize;

use super::{ActDocument, LogEntry};
use crate::dates;

/// What the template reads.
#[derive(Debug, Serialize)]
pub(super) struct View<'a> {
    title: String,
    number: &'a str,
    day: String,
    facts: Vec<Fact>,
    kinds: &'a [String],
    log: Vec<Row<'a>>,
    digest: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Fact {
    label: &'static str,
    value: String,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    number: &'a str,
    at: &'a str,
    event: &'a str,
    hash: Vec<String>,
}

impl<'a> View<'a> {
    pub(super) fn new(act: &'a ActDocument) -> Self {
        let fact = |label, value: String| Fact { label, value };
        let mut facts = vec![fact(
            "Информационная система",
            "Электронная система «Аттестация» (ТОИПКРО)".into(),
        )];
        if let Some(municipality) = &act.municipality {
            facts.push(fact("Муниципалитет", municipality.clone()));
        }
        facts.push(fact("Основание уничтожения", act.grounds.clone()));
        facts.push(fact(
            "Дата и время уничтожения",
            format!("{} (местное время)", dates::moment(act.destroyed_at)),
        ));
        facts.push(fact(
            "Способ уничтожения",
            "удаление записей базы данных и файлов средствами системы, без возможности восстановления".into(),
        ));
        Self {
            title: format!("Акт об уничтожении персональных данных № {}", act.number),
            number: &act.number,
            day: dates::long(act.destroyed_at.date()),
            facts,
            kinds: &act.kinds,
            log: act.log.iter().map(Row::new).collect(),
            digest: groups(&act.log_digest),
        }
    }
}

impl<'a> Row<'a> {
    fn new(entry: &'a LogEntry) -> Self {
        Self {
            number: &entry.number,
            at: &entry.at,
            event: &entry.event,
            hash: groups(&entry.hash),
        }
    }
}

/// Eights of characters: lines may end between them.
fn groups(hash: &str) -> Vec<String> {
    let letters: Vec<char> = hash.chars().collect();
    letters
        .chunks(8)
        .map(|part| part.iter().collect())
        .collect()
}
