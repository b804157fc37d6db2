//! Which of the shared files are joined, so that no page needs many.

use std::collections::{BTreeMap, BTreeSet};

use crate::loads::{Loads, Visit, bytes};

/// How often the groups are made anew, each time sparing more what came near to its limits.
const ROUNDS: usize = 24;
/// Groups besides those with which the search begins.
const SPARE: usize = 12;

/// What the same visits need: never apart.
#[derive(Debug)]
pub struct Atom<F> {
    /// A bit for each.
    pub visits: u128,
    pub size: usize,
    files: Vec<F>,
}

/// Joins the files so that no visit needs too many of them and all stay as far from their limits as can be found.
/// `own`: the size of each part itself.
///
/// Always the two are joined of which visits load least in vain; then atoms move to where visits are less near to their
/// limits, as long as that helps. What comes out hangs on a few bytes of another build, so this is done many times, with
/// more weight on the visits that came too near, and the best is taken.
pub fn joined<F>(
    files: Vec<(F, usize, BTreeSet<String>)>,
    own: &BTreeMap<String, usize>,
    visits: &[Visit],
) -> Vec<Vec<F>> {
    let atoms = atoms(files, visits);
    let mut weights = vec![1.0; visits.len()];
    let mut best: Option<Loads> = None;
    for _ in 0..ROUNDS {
        let group_of = pairwise(&atoms, visits, &weights);
        let groups = group_of.iter().max().map_or(1, |last| last + 1);
        let mut loads = Loads::new(&atoms, group_of, groups + SPARE, own, visits);
        for (weight, share) in weights.iter_mut().zip(loads.shares()) {
            *weight *= share.max(0.1);
        }
        settle(&mut loads, atoms.len());
        let better = |best: &Loads| loads.worst() < best.worst();
        if best.as_ref().is_none_or(better) {
            best = Some(loads);
        }
    }
    let mut groups: BTreeMap<usize, Vec<F>> = BTreeMap::new();
    for (at, atom) in atoms.into_iter().enumerate() {
        let group = best.as_ref().map_or(0, |best| best.group_of(at));
        groups.entry(group).or_default().extend(atom.files);
    }
    groups.into_values().collect()
}

fn atoms<F>(files: Vec<(F, usize, BTreeSet<String>)>, visits: &[Visit]) -> Vec<Atom<F>> {
    let mut atoms: Vec<Atom<F>> = Vec::new();
    for (file, size, parts) in files {
        let needs = visits.iter().map(|visit| !visit.parts.is_disjoint(&parts));
        let needed = bits(needs);
        match atoms.iter_mut().find(|atom| atom.visits == needed) {
            Some(atom) => {
                atom.size += size;
                atom.files.push(file);
            }
            None => atoms.push(Atom {
                visits: needed,
                size,
                files: vec![file],
            }),
        }
    }
    atoms
}

pub fn bits(bits: impl Iterator<Item = bool>) -> u128 {
    bits.enumerate()
        .filter(|(_, set)| *set)
        .fold(0, |bits, (at, _)| bits | (1 << at))
}

/// Moves each atom to where it costs least, perhaps a group of its own, until none moves.
fn settle(loads: &mut Loads, atoms: usize) {
    let mut moved = true;
    while moved {
        moved = false;
        for atom in 0..atoms {
            let from = loads.group_of(atom);
            let (mut best, mut to) = (loads.pressure(), from);
            for group in 0..loads.groups() {
                loads.put(atom, group);
                // A gain that counts: rounding alone must not go on for ever.
                if loads.pressure() < best * (1.0 - 1e-9) {
                    (best, to) = (loads.pressure(), group);
                }
            }
            loads.put(atom, to);
            moved |= to != from;
        }
    }
}

/// The number of each atom's group when always the two groups are joined that cost least.
fn pairwise<F>(atoms: &[Atom<F>], visits: &[Visit], weights: &[f64]) -> Vec<usize> {
    let alone = |(at, atom): (usize, &Atom<F>)| Group {
        visits: atom.visits,
        size: atom.size,
        atoms: vec![at],
    };
    let mut groups: Vec<Group> = atoms.iter().enumerate().map(alone).collect();
    while let Some((first, second)) = cheapest(&groups, crowded(&groups, visits), weights) {
        let taken = groups.swap_remove(second);
        if let Some(group) = groups.get_mut(first) {
            group.visits |= taken.visits;
            group.size += taken.size;
            group.atoms.extend(taken.atoms);
        }
    }
    let numbered = groups.iter().enumerate();
    let mut numbers: Vec<_> = numbered
        .flat_map(|(number, group)| group.atoms.iter().map(move |atom| (*atom, number)))
        .collect();
    numbers.sort_unstable();
    numbers.into_iter().map(|(_, number)| number).collect()
}

struct Group {
    visits: u128,
    size: usize,
    atoms: Vec<usize>,
}

/// The visits that need too many files.
fn crowded(groups: &[Group], visits: &[Visit]) -> u128 {
    let needs = |at: usize| {
        groups
            .iter()
            .filter(move |group| group.visits & (1 << at) != 0)
    };
    let visits = visits.iter().enumerate();
    bits(visits.map(|(at, visit)| needs(at).count() > visit.most))
}

/// The cheapest two, of which a crowded visit needs both.
fn cheapest(groups: &[Group], crowded: u128, weights: &[f64]) -> Option<(usize, usize)> {
    let pairs = groups.iter().enumerate().flat_map(|(at, one)| {
        let others = groups.iter().enumerate().skip(at + 1);
        others
            .filter(move |(_, other)| one.visits & other.visits & crowded != 0)
            .map(move |(other_at, other)| (wasted(one, other, weights), at, other_at))
    });
    pairs
        .min_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, first, second)| (first, second))
}

/// Bytes that visits load in vain when the two are one file, each with the weight of its visit.
fn wasted(one: &Group, other: &Group, weights: &[f64]) -> f64 {
    let only = |group: &Group, without: &Group| {
        let mut visits = group.visits & !without.visits;
        let mut weight = 0.0;
        while visits != 0 {
            let at = visits.trailing_zeros();
            weight += weights.get(at as usize).copied().unwrap_or(1.0);
            visits &= visits - 1;
        }
        weight
    };
    bytes(other.size) * only(one, other) + bytes(one.size) * only(other, one)
}

#[cfg(test)]
mod tests {
    use super::joined;
    use crate::loads::Visit;
    use std::collections::{BTreeMap, BTreeSet};

    fn set(names: &str) -> BTreeSet<String> {
        names.split(' ').map(ToOwned::to_owned).collect()
    }

    fn visits(parts: &[&str], most: usize) -> Vec<Visit> {
        let visit = |parts: &&str| Visit {
            parts: set(parts),
            most,
            room: 100,
            room_from_home: None,
            home: false,
        };
        parts.iter().map(visit).collect()
    }

    fn files(mut files: Vec<Vec<&'static str>>) -> Vec<Vec<&'static str>> {
        files.iter_mut().for_each(|files| files.sort_unstable());
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
        let groups = files(joined(shared, &BTreeMap::new(), &visits));
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
        let groups = files(joined(shared.clone(), &BTreeMap::new(), &visits(&parts, 2)));
        assert_eq!(groups, [vec!["large", "smaller"], vec!["small"]]);
        assert_eq!(
            files(joined(shared, &BTreeMap::new(), &visits(&parts, 3))).len(),
            3
        );
    }

    #[test]
    fn what_is_near_its_limit_is_spared() {
        let mut visits = visits(&["home", "case", "mine"], 1);
        let shared = || {
            vec![
                ("a", 100, set("home case")),
                ("b", 100, set("home mine")),
                ("c", 100, set("home")),
            ]
        };
        visits[0].most = 2;
        let with_own = |part: &str| {
            let own = BTreeMap::from([(part.to_owned(), 900)]);
            files(joined(shared(), &own, &visits))
        };
        assert_eq!(with_own("mine"), [vec!["a", "c"], vec!["b"]]);
        assert_eq!(with_own("case"), [vec!["a"], vec!["b", "c"]]);
    }

    #[test]
    fn what_the_home_page_has_loaded_costs_nothing_after_it() {
        let groups = |room_from_home| {
            let mut visits = visits(&["case", "home", "mine"], 2);
            visits[0].room_from_home = room_from_home;
            visits[1].home = true;
            let shared = vec![
                ("a", 100, set("home case")),
                ("b", 100, set("home case mine")),
                ("c", 100, set("case mine")),
            ];
            files(joined(shared, &BTreeMap::new(), &visits))
        };
        assert_eq!(groups(None), [vec!["a", "b"], vec!["c"]]);
        assert_eq!(groups(Some(100)), [vec!["a"], vec!["b", "c"]]);
    }
}
