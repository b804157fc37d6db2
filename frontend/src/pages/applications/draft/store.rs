use std::collections::BTreeMap;

use contract::applications::ApplicationCase;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use uuid::Uuid;

use super::conflict::Conflict;
use super::field::{Field, YES};

/// Typed answers that the server does not have yet.
pub type Pending = BTreeMap<Field, String>;

/// What the page says about saving.
#[derive(Debug, Clone, PartialEq)]
pub enum SaveState {
    /// Nothing was typed since the page opened.
    Quiet,
    Typing,
    Saving,
    /// At this time of Tomsk, `14:05`.
    Saved(String),
    Failed(String),
}

/// The draft that is open: the case as the server knows it, and the answers as the inputs show them.
/// The two differ while somebody types; an input is never overwritten by an answer of the server.
#[derive(Clone, Copy)]
pub struct Draft {
    pub id: Uuid,
    pub case: RwSignal<ApplicationCase>,
    pub state: RwSignal<SaveState>,
    /// Typed answers that cannot be saved as they are, and what to correct.
    pub refused: RwSignal<BTreeMap<Field, String>>,
    /// Answers that somebody else changed meanwhile.
    pub conflicts: RwSignal<Vec<Conflict>>,
    /// Whether another window's changes have just been taken over.
    pub refreshed: RwSignal<bool>,
    values: StoredValue<BTreeMap<Field, RwSignal<String>>>,
    pub(super) pending: StoredValue<Pending>,
    pub(super) running: StoredValue<bool>,
    pub(super) timer: StoredValue<Option<TimeoutHandle>>,
}

impl Draft {
    pub fn open(case: ApplicationCase) -> Self {
        let values = Field::ALL
            .into_iter()
            .map(|field| (field, RwSignal::new(field.stored(&case.data))))
            .collect();
        let draft = Self {
            id: case.id,
            case: RwSignal::new(case),
            state: RwSignal::new(SaveState::Quiet),
            refused: RwSignal::new(BTreeMap::new()),
            conflicts: RwSignal::new(Vec::new()),
            refreshed: RwSignal::new(false),
            values: StoredValue::new(values),
            pending: StoredValue::new(Pending::new()),
            running: StoredValue::new(false),
            timer: StoredValue::new(None),
        };
        on_cleanup(move || draft.save_when_leaving());
        draft
    }

    /// What the input of this answer holds.
    pub fn value(self, field: Field) -> RwSignal<String> {
        let known = self
            .values
            .try_with_value(|values| values.get(&field).copied())
            .flatten();
        known.unwrap_or_else(|| RwSignal::new(String::new()))
    }

    /// A tick box's answer as a truth value; the two follow each other.
    pub fn flag(self, field: Field) -> RwSignal<bool> {
        let text = self.value(field);
        let flag = RwSignal::new(text.get_untracked() == YES);
        Effect::new(move |_| {
            let ticked = text.get() == YES;
            if flag.get_untracked() != ticked {
                flag.set(ticked);
            }
        });
        Effect::new(move |_| {
            let word = if flag.get() { YES } else { "" };
            if text.get_untracked() != word {
                text.set(word.to_owned());
            }
        });
        flag
    }

    /// Whether leaving now would lose something.
    pub fn is_unsaved(self) -> bool {
        let waiting = self
            .pending
            .try_with_value(|pending| !pending.is_empty())
            .unwrap_or_default();
        waiting || self.running.try_get_value().unwrap_or_default()
    }

    /// What keeps these answers from being complete: typed wrongly, or mistakes and gaps that the server named.
    pub fn mistakes(self, names: &[&str]) -> Vec<(String, String)> {
        let refused = self.refused.try_get_untracked().unwrap_or_default();
        let mut found: Vec<(String, String)> = refused
            .into_iter()
            .map(|(field, words)| (field.name().to_owned(), words))
            .collect();
        let known = self
            .case
            .try_with_untracked(|case| case.mistakes.clone())
            .unwrap_or_default();
        for mistake in known {
            if found.iter().all(|(name, _)| *name != mistake.field) {
                found.push((mistake.field, mistake.message));
            }
        }
        found.retain(|(name, _)| names.contains(&name.as_str()));
        found
    }

    /// Takes the server's case, unless a newer one is here already.
    pub fn take(self, fresh: ApplicationCase) {
        self.case.try_update(|case| {
            if fresh.version >= case.version {
                *case = fresh;
            }
        });
    }
}
