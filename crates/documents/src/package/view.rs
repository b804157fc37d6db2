use super::{Inventory, InventoryLine};
use crate::dates;
use serde::Serialize;

/// Digits of a hash on one line: two lines make the whole.
const HALF: usize = 32;

/// What the template reads.
#[derive(Debug, Serialize)]
pub(super) struct View<'a> {
    title: String,
    number: &'a str,
    municipality: &'a str,
    handed_on: String,
    handed_by: &'a str,
    handed_as: &'a str,
    people: u32,
    files: usize,
    total: String,
    lines: Vec<Line<'a>>,
}

#[derive(Debug, Serialize)]
struct Line<'a> {
    title: &'a str,
    name: &'a str,
    size: String,
    hash: [&'a str; 2],
}

impl<'a> View<'a> {
    pub(super) fn new(inventory: &'a Inventory) -> Self {
        Self {
            title: format!("Опись документов пакета № {}", inventory.number),
            number: &inventory.number,
            municipality: &inventory.municipality,
            handed_on: dates::long(inventory.handed_on),
            handed_by: &inventory.handed_by,
            handed_as: &inventory.handed_as,
            people: inventory.people,
            files: inventory.lines.len(),
            total: size(inventory.lines.iter().map(|line| line.size).sum()),
            lines: inventory.lines.iter().map(Line::new).collect(),
        }
    }
}

impl<'a> Line<'a> {
    fn new(line: &'a InventoryLine) -> Self {
        Self {
            title: &line.title,
            name: &line.name,
            size: size(line.size),
            hash: line
                .sha256
                .split_at_checked(HALF)
                .map_or([&line.sha256, ""], |(first, rest)| [first, rest]),
        }
    }
}

/// «48 213 Б», «1,4 МБ»: no-break spaces, a decimal comma.
fn size(bytes: u64) -> String {
    const KB: u64 = 1024;
    const MB: u64 = 1024 * KB;
    let tenths = |unit: u64| {
        let tenths = (bytes.saturating_mul(10) + unit / 2) / unit;
        format!("{},{}", tenths / 10, tenths % 10)
    };
    if bytes < KB {
        format!("{bytes}\u{a0}Б")
    } else if bytes < MB {
        format!("{}\u{a0}КБ", tenths(KB))
    } else {
        format!("{}\u{a0}МБ", tenths(MB))
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_said_in_the_unit_that_fits() {
        assert_eq!(size(0), "0\u{a0}Б");
        assert_eq!(size(1023), "1023\u{a0}Б");
        assert_eq!(size(1536), "1,5\u{a0}КБ");
        assert_eq!(size(20 * 1024 * 1024), "20,0\u{a0}МБ");
    }
}
