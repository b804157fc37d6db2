//! The table of docs/performance.md: which parts a page loads, and how much it may cost.

use std::collections::BTreeSet;

use crate::Outcome;

/// The first cells of the table's head; more may follow them.
const HEAD: [&str; 6] = ["page", "for", "parts", "≤ KB", "≤ files", "≤ KB from home"];

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// One or more with commas between; `…` stands for whatever an address has there.
    pub address: String,
    /// Codes of roles; none for a page that needs no session.
    pub roles: Vec<String>,
    pub parts: BTreeSet<String>,
    pub most: Limits,
}

/// Thousands of bytes, compressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    pub cold: usize,
    pub files: usize,
    /// Beside what the role's home page has loaded.
    pub from_home: Option<usize>,
}

pub fn read(document: &str) -> Outcome<Vec<Page>> {
    let rows = document
        .lines()
        .map(cells)
        .skip_while(|cells| !cells.iter().map(String::as_str).take(6).eq(HEAD));
    let pages: Vec<Page> = rows
        .skip(2)
        .take_while(|cells| !cells.is_empty())
        .map(|cells| page(&cells))
        .collect::<Outcome<_>>()?;
    if pages.is_empty() {
        return Err("docs/performance.md has no table of the pages".into());
    }
    Ok(pages)
}

fn cells(line: &str) -> Vec<String> {
    let Some(line) = line.trim().strip_prefix('|') else {
        return Vec::new();
    };
    let line = line.strip_suffix('|').unwrap_or(line);
    line.split('|')
        .map(|cell| cell.trim().replace('`', ""))
        .collect()
}

fn page(cells: &[String]) -> Outcome<Page> {
    let [address, roles, parts, cold, files, from_home, ..] = cells else {
        return Err(format!("docs/performance.md: too few cells in {cells:?}").into());
    };
    let number = |cell: &String| {
        cell.parse::<usize>()
            .map_err(|_| format!("docs/performance.md: {address}: «{cell}» is no number"))
    };
    Ok(Page {
        address: address.clone(),
        roles: words(roles),
        parts: words(parts).into_iter().collect(),
        most: Limits {
            cold: number(cold)?,
            files: number(files)?,
            from_home: match from_home.as_str() {
                "" => None,
                _ => Some(number(from_home)?),
            },
        },
    })
}

fn words(cell: &str) -> Vec<String> {
    let words = cell.split(',').map(str::trim);
    words
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Limits, read};

    const TABLE: &str = "# Performance\n\n| file | raw |\n|---|---|\n| a | 1 |\n\n\
        | page | for | parts | ≤ KB | ≤ files | ≤ KB from home | KB now |\n|---|---|---|--:|--:|--:|--:|\n\
        | `/login` | | | 270 | 6 | | 269 |\n\
        | `/work/…` | operator, expert | work, rail | 520 | 12 | 120 | 400 |\n\nMore.\n";

    #[test]
    fn the_rows_of_the_table_are_read() {
        let pages = read(TABLE).unwrap();
        assert_eq!(pages.len(), 2);
        assert_eq!(pages[0].address, "/login");
        assert!(pages[0].roles.is_empty() && pages[0].parts.is_empty());
        assert_eq!(pages[1].roles, ["operator", "expert"]);
        assert!(pages[1].parts.contains("rail"));
        let most = Limits {
            cold: 520,
            files: 12,
            from_home: Some(120),
        };
        assert_eq!(pages[1].most, most);
    }

    #[test]
    fn a_document_without_the_table_or_with_a_wrong_number_is_an_error() {
        assert!(read("# Performance").is_err());
        let error = read(&TABLE.replace("| 520 |", "| much |")).unwrap_err();
        assert!(error.to_string().contains("«much»"), "{error}");
    }
}
