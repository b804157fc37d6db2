//! What the three tables of moves (applications, schedules, packages) have in common: the proof that a table said yes.

use std::fmt::Debug;
use uuid::Uuid;

/// The permit of another move than the one that was to be saved with it. Only a mistake in the program does that.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this saves something else than {0} permits")]
pub struct WrongPermit(String);

/// Proof that a table said yes to one action on one thing at one version. Saving a move takes one, and nothing but the
/// tables makes one.
#[derive(Debug)]
pub struct Permit<Action, State, Id = Uuid> {
    action: Action,
    id: Id,
    version: i64,
    from: State,
    to: State,
}

impl<Action, State, Id> Permit<Action, State, Id>
where
    Action: Copy + Debug + PartialEq,
    State: Copy + Debug,
    Id: Copy + Debug + PartialEq,
{
    pub(crate) const fn new(
        action: Action,
        (id, version): (Id, i64),
        from: State,
        to: State,
    ) -> Self {
        Self {
            action,
            id,
            version,
            from,
            to,
        }
    }

    /// Whether it permits one of `actions` on this very thing at this version.
    ///
    /// # Errors
    /// [`WrongPermit`].
    pub fn proves(&self, actions: &[Action], id: Id, version: i64) -> Result<(), WrongPermit> {
        if self.id == id && self.version == version && actions.contains(&self.action) {
            Ok(())
        } else {
            Err(WrongPermit(format!("{self:?}")))
        }
    }

    #[must_use]
    pub const fn action(&self) -> Action {
        self.action
    }
    #[must_use]
    pub const fn from(&self) -> State {
        self.from
    }
    #[must_use]
    pub const fn to(&self) -> State {
        self.to
    }
}
