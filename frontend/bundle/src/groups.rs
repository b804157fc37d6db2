//! Which of the shared files are joined, so that no page needs many.

use std::collections::BTreeSet;

/// Shared code: which visits need it (a bit each), how large it is, which files it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<F> {
    visits: u128,
    size: usize,
    pub files: Vec<F>,
}

/// The parts that somebody loads together, and how many shared files may come with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    pub parts: BTreeSet<String>,
    pub most: usize,
}

/// Joins the files, always the two that cost the visits least, until no visit needs too many of them.
pub fn joined<F>(files: Vec<(F, usize, BTreeSet<String>)>, visits: &[Visit]) -> Vec<Group<F>> {
    let mut groups: Vec<Group<F>> = Vec::new();
    for (file, size, parts) in files {
        let needed = bits(visits, &parts);
        match groups.iter_mut().find(|group| group.visits == needed) {
            Some(group) => {
                group.size += size;
                group.files.push(file);
            }
            None => groups.push(Group {
                visits: needed,
                size,
                files: vec![file],
            }),
        }
    }
    while let Some((first, second)) = next(&groups, crowded(&groups, visits)) {
        let taken = groups.swap_remove(second);
        if let Some(group) = groups.get_mut(first) {
            group.visits |= taken.visits;
            group.size += taken.size;
            group.files.extend(taken.files);
        }
    }
    groups
}

fn bits(visits: &[Visit], parts: &BTreeSet<String>) -> u128 {
    visits
        .iter()
        .enumerate()
        .filter(|(_, visit)| !visit.parts.is_disjoint(parts))
        .fold(0, |bits, (at, _)| bits | (1 << at))
}

/// The visits that need too many files.
fn crowded<F>(groups: &[Group<F>], visits: &[Visit]) -> u128 {
    visits
        .iter()
        .enumerate()
        .filter(|(at, visit)| {
            let needed = groups
                .iter()
                .filter(|group| group.visits & (1 << at) != 0)
                .count();
            needed > visit.most
        })
        .fold(0, |bits, (at, _)| bits | (1 << at))
}

/// The cheapest two, of which a crowded visit needs both.
fn next<F>(groups: &[Group<F>], crowded: u128) -> Option<(usize, usize)> {
    let pairs = groups.iter().enumerate().flat_map(|(at, one)| {
        let others = groups.iter().enumerate().skip(at + 1);
        others
            .filter(move |(_, other)| one.visits & other.visits & crowded != 0)
            .map(move |(other_at, other)| (cost(one, other), at, other_at))
    });
    pairs.min().map(|(_, first, second)| (first, second))
}

/// Bytes that visits load in vain when the two are one file.
fn cost<F>(one: &Group<F>, other: &Group<F>) -> usize {
    let only = |group: &Group<F>, without: &Group<F>| {
        usize::try_from((group.visits & !without.visits).count_ones()).unwrap_or_default()
    };
    other.size * only(one, other) + one.size * only(other, one)
}

#[cfg(test)]
mod tests {
    use super::{Visit, joined};
    use std::collections::BTreeSet;

    fn set(names: &str) -> BTreeSet<String> {
        names.split(' ').map(ToOwned::to_owned).collect()
    }

    fn visits(parts: &[&str], most: usize) -> Vec<Visit> {
        let visit = |parts: &&str| Visit {
            parts: set(parts),
            most,
        };
        parts.iter().map(visit).collect()
    }

    fn files(groups: Vec<super::Group<&'static str>>) -> Vec<Vec<&'static str>> {
        let mut files = Vec::from_iter(groups.into_iter().map(|group| group.files));
        files.sort();
        files
    }

    #[test]
    fn what_the_same_visits_need_is_one_file_whatever_the_limit() {
        let visits = visits(&["home rail", "case"], 9);
        let shared = vec![
            ("a", 10, set("home case")),
            ("b", 10, set("rail case")),
            ("c", 10, set("home rail")),
        ];
        let groups = files(joined(shared, &visits));
        assert_eq!(groups, [vec!["a", "b"], vec!["c"]]);
    }

    #[test]
    fn a_crowded_visit_joins_the_two_that_cost_least() {
        let parts = ["home", "case", "mine"];
        let shared = vec![
            ("large", 1000, set("home case mine")),
            ("small", 10, set("home case")),
            ("smaller", 9, set("home mine")),
        ];
        let groups = files(joined(shared.clone(), &visits(&parts, 2)));
        assert_eq!(groups, [vec!["large", "smaller"], vec!["small"]]);
        assert_eq!(files(joined(shared, &visits(&parts, 3))).len(), 3);
    }
}
