//! What the three tables of moves (applications, schedules, packages) have in common: the order of the checks, and the
//! proof that a table said yes.

use crate::roles::Actor;
use chrono::NaiveDate;
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

/// What one of the tables moves, as far as the table asks about it.
pub trait Subject {
    type Action: Copy + Debug + PartialEq;
    type State: Copy + Debug;
    type Id: Copy + Debug + PartialEq;
    /// Why the table says no.
    type Refusal;
    /// The table's first answer: the action is this actor's at some state.
    type Claim: Debug;

    fn version(&self) -> i64;
    fn state(&self) -> Self::State;
    /// Whether it exists for this actor.
    fn is_visible_to(&self, actor: &Actor) -> bool;
    /// # Errors
    /// The action is never this actor's.
    fn claim(&self, action: Self::Action, actor: &Actor) -> Result<Self::Claim, Self::Refusal>;
    /// # Errors
    /// It does not stand where the action starts.
    fn permit(&self, claim: Self::Claim, today: NaiveDate)
    -> Result<PermitOf<Self>, Self::Refusal>;
}

pub type PermitOf<S> = Permit<<S as Subject>::Action, <S as Subject>::State, <S as Subject>::Id>;

/// Something loaded, with what the table asks about.
pub trait HasFacts {
    type Facts: Subject;
    fn facts(&self) -> &Self::Facts;
}

impl<T: HasFacts> HasFacts for &T {
    type Facts = T::Facts;
    fn facts(&self) -> &T::Facts {
        (**self).facts()
    }
}

impl<S: Subject, Rest> HasFacts for (S, Rest) {
    type Facts = S;
    fn facts(&self) -> &S {
        &self.0
    }
}

/// The version that the actor had before their eyes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// This move does not ask.
    NotAsked,
    NotSaid,
    /// `None`: what was said is no version.
    Said(Option<i64>),
}

/// What a move failed at, in the order of the checks; the numbers are those of HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denied<State, Refusal> {
    /// 404
    NotFound,
    /// 403 before the version is looked at, 409 after it.
    Refused(Refusal),
    /// 428
    VersionNotSaid,
    /// 412; where it stands now.
    OtherVersion(State),
}

type DeniedOf<T> = Denied<
    <<T as HasFacts>::Facts as Subject>::State,
    <<T as HasFacts>::Facts as Subject>::Refusal,
>;

/// It exists for the actor, the action is theirs, and the version is the one they saw. Whether it stands where the action
/// starts is asked last.
#[derive(Debug)]
pub struct Claimed<T: HasFacts> {
    pub thing: T,
    claim: <T::Facts as Subject>::Claim,
}

/// The first checks: 404, 403, 428, 412.
///
/// # Errors
/// The first that fails.
pub fn claim<T: HasFacts>(
    thing: Option<T>,
    action: <T::Facts as Subject>::Action,
    actor: &Actor,
    seen: Seen,
) -> Result<Claimed<T>, DeniedOf<T>> {
    let thing = thing
        .filter(|thing| thing.facts().is_visible_to(actor))
        .ok_or(Denied::NotFound)?;
    let facts = thing.facts();
    let claim = facts.claim(action, actor).map_err(Denied::Refused)?;
    match seen {
        Seen::NotAsked => {}
        Seen::NotSaid => return Err(Denied::VersionNotSaid),
        Seen::Said(version) if version == Some(facts.version()) => {}
        Seen::Said(_) => return Err(Denied::OtherVersion(facts.state())),
    }
    Ok(Claimed { thing, claim })
}

impl<T: HasFacts> Claimed<T> {
    /// The last check: 409.
    ///
    /// # Errors
    /// [`Denied::Refused`].
    pub fn permit(self, today: NaiveDate) -> Result<(T, PermitOf<T::Facts>), DeniedOf<T>> {
        let permit = self.thing.facts().permit(self.claim, today);
        Ok((self.thing, permit.map_err(Denied::Refused)?))
    }
}

/// All checks of a move in their one order: 404, 403, 428, 412, 409.
///
/// # Errors
/// The first that fails.
pub fn check<T: HasFacts>(
    thing: Option<T>,
    action: <T::Facts as Subject>::Action,
    actor: &Actor,
    seen: Seen,
    today: NaiveDate,
) -> Result<(T, PermitOf<T::Facts>), DeniedOf<T>> {
    claim(thing, action, actor, seen)?.permit(today)
}
