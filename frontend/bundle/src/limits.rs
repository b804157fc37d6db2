//! What the pages cost, against what they may.

use std::collections::BTreeSet;

use crate::Outcome;
use crate::assets::Asset;
use crate::pages::Page;
use crate::parts::Parts;

/// The home page's address.
pub const HOME: &str = "/";

/// What a page loads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// Bytes with an empty cache.
    pub cold: usize,
    pub files: usize,
    /// Bytes after the home page.
    pub from_home: usize,
}

/// `always`: what every page loads.
pub fn costs<'page>(
    pages: &'page [Page],
    always: &[usize],
    parts: &Parts,
) -> Vec<(&'page Page, Cost)> {
    let home = pages.iter().find(|page| page.address == HOME);
    let at_home = home.map(|home| parts.of(&home.parts)).unwrap_or_default();
    let cost = |page: &Page| {
        let needed = parts.of(&page.parts);
        Cost {
            cold: always.iter().sum::<usize>() + bytes(parts.files(), &needed),
            files: always.len() + needed.len(),
            from_home: bytes(
                parts.files(),
                &needed.difference(&at_home).copied().collect(),
            ),
        }
    };
    pages.iter().map(|page| (page, cost(page))).collect()
}

fn bytes(files: &[Asset], needed: &BTreeSet<usize>) -> usize {
    let needed = needed.iter().filter_map(|file| files.get(*file));
    needed.map(|file| file.loaded).sum()
}

pub fn print(costs: &[(&Page, Cost)]) {
    println!("    KB files  KB from home");
    for (page, cost) in costs {
        let roles = page.roles.join(", ");
        let (cold, from_home) = (thousands(cost.cold), thousands(cost.from_home));
        println!(
            "{cold:>6} {:>5} {from_home:>13}  {} {roles}",
            cost.files, page.address
        );
    }
}

/// # Errors
/// Every limit that is passed, a line each.
pub fn check(costs: &[(&Page, Cost)]) -> Outcome<()> {
    let too_much: Vec<String> = costs
        .iter()
        .flat_map(|(page, cost)| passed(page, cost))
        .collect();
    if too_much.is_empty() {
        return Ok(());
    }
    Err(format!(
        "too large, see docs/performance.md:\n{}",
        too_much.join("\n")
    )
    .into())
}

fn passed(page: &Page, cost: &Cost) -> Vec<String> {
    let most = &page.most;
    let mut passed = Vec::new();
    let mut note = |what: &str, is: usize, most: usize| {
        if is > most {
            passed.push(format!("{} {what}: {is}, may be {most}", page.address));
        }
    };
    note("from a cold cache, KB", thousands(cost.cold), most.cold);
    note("files", cost.files, most.files);
    if let Some(most) = most.from_home {
        note("from the home page, KB", thousands(cost.from_home), most);
    }
    passed
}

/// Begun thousands count.
fn thousands(bytes: usize) -> usize {
    bytes.div_ceil(1000)
}

#[cfg(test)]
mod tests {
    use super::{Cost, check};
    use crate::pages::{Limits, Page};

    fn page() -> Page {
        Page {
            address: "/planning".into(),
            roles: vec!["operator".into()],
            parts: ["planning".to_owned()].into(),
            most: Limits {
                cold: 520,
                files: 12,
                from_home: Some(120),
            },
        }
    }

    const JUST: Cost = Cost {
        cold: 520_000,
        files: 12,
        from_home: 120_000,
    };

    #[test]
    fn what_is_just_allowed_passes() {
        assert!(check(&[(&page(), JUST)]).is_ok());
    }

    #[test]
    fn every_limit_that_is_passed_is_told_with_its_page() {
        for (cost, words) in [
            (
                Cost {
                    cold: 520_001,
                    ..JUST
                },
                "/planning from a cold cache, KB: 521, may be 520",
            ),
            (Cost { files: 13, ..JUST }, "/planning files: 13, may be 12"),
            (
                Cost {
                    from_home: 120_001,
                    ..JUST
                },
                "/planning from the home page, KB: 121, may be 120",
            ),
        ] {
            let error = check(&[(&page(), cost)]).unwrap_err().to_string();
            assert!(error.ends_with(&format!("\n{words}")), "{error}");
        }
    }

    #[test]
    fn a_page_without_a_limit_from_home_may_cost_anything_there() {
        let mut page = page();
        page.most.from_home = None;
        let cost = Cost {
            from_home: 500_000,
            ..JUST
        };
        assert!(check(&[(&page, cost)]).is_ok());
    }
}
