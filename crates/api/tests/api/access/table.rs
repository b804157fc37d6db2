//! The rows of `docs/access.csv`.

use super::people::Identity;
use std::{collections::HashMap, fs, path::Path};

/// One operation on one thing.
#[derive(Debug)]
pub struct Row {
    pub method: String,
    /// As the specification writes it: `/api/v1/applications/{id}`.
    pub path: String,
    /// What the call is about.
    pub on: String,
    expected: HashMap<Identity, u16>,
}

impl Row {
    pub fn status(&self, identity: Identity) -> u16 {
        self.expected[&identity]
    }
}

pub fn rows() -> Vec<Row> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/access.csv");
    let text = fs::read_to_string(file).unwrap();
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let head: Vec<&str> = lines.next().unwrap().split(',').collect();
    assert_eq!(&head[..3], ["method", "path", "on"]);
    let identities: Vec<Identity> = head[3..].iter().map(|name| Identity::named(name)).collect();
    assert_eq!(identities, Identity::ALL);
    lines.map(|line| row(&identities, line)).collect()
}

fn row(identities: &[Identity], line: &str) -> Row {
    let cells: Vec<&str> = line.split(',').collect();
    assert_eq!(cells.len(), 3 + identities.len(), "{line}");
    let statuses = cells[3..]
        .iter()
        .map(|cell| cell.parse::<u16>().expect(line));
    Row {
        method: cells[0].to_owned(),
        path: cells[1].to_owned(),
        on: cells[2].to_owned(),
        expected: identities.iter().copied().zip(statuses).collect(),
    }
}
