use leptos::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Which of the ready cases go into the package: at first all.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    all: StoredValue<Vec<Uuid>>,
    chosen: RwSignal<BTreeSet<Uuid>>,
}

impl Choice {
    pub fn all_of(ids: Vec<Uuid>) -> Self {
        Self {
            chosen: RwSignal::new(ids.iter().copied().collect()),
            all: StoredValue::new(ids),
        }
    }

    /// Reactive.
    pub fn count(self) -> usize {
        self.chosen.with(BTreeSet::len)
    }

    /// Reactive.
    pub fn has(self, id: Uuid) -> bool {
        self.chosen.with(|chosen| chosen.contains(&id))
    }

    /// Reactive: everything is chosen.
    pub fn is_whole(self) -> bool {
        self.count() == self.all.with_value(Vec::len)
    }

    /// Reactive: some are chosen and some are not.
    pub fn is_part(self) -> bool {
        self.count() > 0 && !self.is_whole()
    }

    pub fn set(self, id: Uuid, chosen: bool) {
        self.chosen.update(|ids| {
            if chosen {
                ids.insert(id);
            } else {
                ids.remove(&id);
            }
        });
    }

    pub fn set_all(self, chosen: bool) {
        let all = self.all.with_value(|ids| ids.iter().copied().collect());
        self.chosen.set(if chosen { all } else { BTreeSet::new() });
    }

    /// In the order of the list.
    pub fn ids(self) -> Vec<Uuid> {
        let ids = self.all.get_value();
        let chosen = self.chosen.get_untracked();
        ids.into_iter().filter(|id| chosen.contains(id)).collect()
    }
}
