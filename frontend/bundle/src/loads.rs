//! What the visits load while files move between groups.

use std::collections::{BTreeMap, BTreeSet};

use crate::groups::Atom;

/// The parts that somebody loads together, and what may come with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    pub parts: BTreeSet<String>,
    /// How many shared files.
    pub most: usize,
    /// How much, in any unit that is the same for all visits.
    pub room: usize,
    /// How much beside what the home page has loaded already.
    pub room_from_home: Option<usize>,
    /// It is the home page.
    pub home: bool,
}

/// Which group each atom is in, and what that makes the visits load.
#[derive(Debug, Clone)]
pub struct Loads<'visit> {
    visits: &'visit [Visit],
    home: Option<usize>,
    /// The visits and the size of each atom, and its group.
    atoms: Vec<(Vec<usize>, f64, usize)>,
    groups: Vec<Group>,
    loads: Vec<Load>,
    pressure: f64,
}

#[derive(Debug, Clone)]
struct Group {
    size: f64,
    /// How many of its atoms each visit needs.
    needed: Vec<usize>,
}

#[derive(Debug, Clone, Copy)]
struct Load {
    files: usize,
    bytes: f64,
    /// Of them, what the home page has not loaded.
    from_home: f64,
}

impl<'visit> Loads<'visit> {
    /// `group_of`: the number of each atom's group, below `groups`. `own`: the size of each part itself.
    pub fn new<F>(
        atoms: &[Atom<F>],
        group_of: Vec<usize>,
        groups: usize,
        own: &BTreeMap<String, usize>,
        visits: &'visit [Visit],
    ) -> Self {
        let of_atom = |(atom, group): (&Atom<F>, usize)| {
            let needs = (0..visits.len()).filter(|at| atom.visits & (1 << at) != 0);
            (needs.collect(), bytes(atom.size), group)
        };
        let of_visit = |visit: &Visit| {
            let own = visit.parts.iter().filter_map(|part| own.get(part)).sum();
            Load {
                files: 0,
                bytes: bytes(own),
                from_home: bytes(own),
            }
        };
        let empty = Group {
            size: 0.0,
            needed: vec![0; visits.len()],
        };
        let mut loads = Self {
            visits,
            home: visits.iter().position(|visit| visit.home),
            atoms: atoms.iter().zip(group_of).map(of_atom).collect(),
            groups: vec![empty; groups],
            loads: visits.iter().map(of_visit).collect(),
            pressure: 0.0,
        };
        for (needs, size, group) in loads.atoms.clone() {
            loads.change(group, &needs, size, true);
        }
        loads.pressure = loads.sum();
        loads
    }

    pub fn groups(&self) -> usize {
        self.groups.len()
    }

    pub fn group_of(&self, atom: usize) -> usize {
        self.atoms.get(atom).map_or(0, |(_, _, group)| *group)
    }

    /// How near all visits are to their limits.
    pub fn pressure(&self) -> f64 {
        self.pressure
    }

    /// What each visit loads, 1 when that is all it may.
    pub fn shares(&self) -> impl Iterator<Item = f64> {
        let visits = self.visits.iter().zip(&self.loads);
        visits.map(|(visit, load)| share(load.bytes, visit.room))
    }

    /// The share of the visit that is nearest to a limit, or farthest beyond one.
    pub fn worst(&self) -> f64 {
        let visits = self.visits.iter().zip(&self.loads);
        let of_visit = |(visit, load)| {
            let (cold, from_home, too_many) = against(visit, load);
            from_home.max(cold) + too_many
        };
        visits.map(of_visit).fold(0.0, f64::max)
    }

    pub fn put(&mut self, atom: usize, to: usize) {
        let Some((needs, size, group)) = self.atoms.get_mut(atom) else {
            return;
        };
        if *group == to {
            return;
        }
        let (needs, size) = (std::mem::take(needs), *size);
        let from = std::mem::replace(group, to);
        self.change(from, &needs, size, false);
        self.change(to, &needs, size, true);
        if let Some((of_atom, ..)) = self.atoms.get_mut(atom) {
            *of_atom = needs;
        }
        self.pressure = self.sum();
    }

    /// An atom comes to a group or leaves it.
    fn change(&mut self, group: usize, needs: &[usize], size: f64, comes: bool) {
        self.count(group, -1.0);
        if let Some(group) = self.groups.get_mut(group) {
            group.size += if comes { size } else { -size };
            for visit in needs {
                if let Some(needed) = group.needed.get_mut(*visit) {
                    *needed = if comes { *needed + 1 } else { *needed - 1 };
                }
            }
        }
        self.count(group, 1.0);
    }

    /// What a group makes the visits load is added to them or taken from them.
    fn count(&mut self, group: usize, sign: f64) {
        let Some(group) = self.groups.get(group) else {
            return;
        };
        let needed_at = |visit: usize| group.needed.get(visit).is_some_and(|needed| *needed > 0);
        let at_home = self.home.is_some_and(needed_at);
        for (visit, load) in self.loads.iter_mut().enumerate() {
            if needed_at(visit) {
                load.files = if sign > 0.0 {
                    load.files + 1
                } else {
                    load.files - 1
                };
                load.bytes += sign * group.size;
                load.from_home += if at_home { 0.0 } else { sign * group.size };
            }
        }
    }

    fn sum(&self) -> f64 {
        let visits = self.visits.iter().zip(&self.loads);
        visits.map(|(visit, load)| pressure(visit, load)).sum()
    }
}

/// Grows steeply towards the limits of a visit.
fn pressure(visit: &Visit, load: &Load) -> f64 {
    /// Against 1 for a limit that is just kept.
    const FILE_TOO_MANY: f64 = 1000.0;
    let (cold, from_home, too_many) = against(visit, load);
    cold.powi(8) + from_home.powi(8) + too_many * FILE_TOO_MANY
}

/// Against the limits of a visit: the shares of what it loads and of what home does not have, and the files too many.
fn against(visit: &Visit, load: &Load) -> (f64, f64, f64) {
    let from_home = visit.room_from_home;
    (
        share(load.bytes, visit.room),
        from_home.map_or(0.0, |room| share(load.from_home, room)),
        bytes(load.files.saturating_sub(visit.most)),
    )
}

/// 1 for what may just be loaded: thousands of bytes, compressed.
fn share(loaded: f64, room: usize) -> f64 {
    /// Compiled bytes for a thousand that are sent, more or less.
    const COMPRESSED: f64 = 3500.0;
    loaded / COMPRESSED / bytes(room.max(1))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "sizes of files are far below 2^52"
)]
pub fn bytes(size: usize) -> f64 {
    size as f64
}
