use serde::Serialize;

use super::{Entry, JournalDocument};
use crate::dates;

/// What the template reads.
#[derive(Debug, Serialize)]
pub(super) struct View<'a> {
    place: &'a str,
    days: String,
    filter: String,
    printed_on: String,
    registered: usize,
    rejected: usize,
    rows: Vec<Row<'a>>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    number: Option<&'a str>,
    day: String,
    time: String,
    by: &'a str,
    full_name: &'a str,
    case_number: &'a str,
    duty: &'a str,
    claimed: &'a str,
    filed_on: String,
    reason: &'a str,
}

impl<'a> View<'a> {
    pub(super) fn new(journal: &'a JournalDocument) -> Self {
        let entries = &journal.entries;
        let registered = entries
            .iter()
            .filter(|entry| entry.registration_number.is_some())
            .count();
        let days = match journal.days {
            None => "записей нет".to_owned(),
            Some((first, last)) if first == last => dates::long(first),
            Some((first, last)) => format!("{} – {}", dates::long(first), dates::long(last)),
        };
        Self {
            place: &journal.place,
            days,
            filter: journal.filter.join("; "),
            printed_on: dates::short(journal.printed_on),
            registered,
            rejected: entries.len() - registered,
            rows: entries.iter().map(Row::new).collect(),
        }
    }
}

impl<'a> Row<'a> {
    fn new(entry: &'a Entry) -> Self {
        Self {
            number: entry.registration_number.as_deref(),
            day: dates::short(entry.decided_at.date()),
            time: entry.decided_at.format("%H:%M").to_string(),
            by: &entry.decided_by,
            full_name: &entry.full_name,
            case_number: &entry.case_number,
            duty: &entry.duty,
            claimed: &entry.claimed,
            filed_on: entry.filed_on.map(dates::short).unwrap_or_default(),
            reason: entry.reason.as_deref().unwrap_or_default(),
        }
    }
}
