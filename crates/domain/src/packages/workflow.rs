//! A case on its way to the Centre: state × action → state × who. It does not change the case's stage.

use crate::{
    roles::{Actor, Role},
    workflow::Subject,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Where a case stands on its way to the Centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Verified and in no package.
    Ready,
    /// In a package that the operator has not looked through.
    HandedOver,
    /// Taken by the Centre.
    Accepted,
    /// Given back with remarks; the case is ready for the next package.
    Returned,
}

impl ItemState {
    pub const ALL: [Self; 4] = [
        Self::Ready,
        Self::HandedOver,
        Self::Accepted,
        Self::Returned,
    ];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::HandedOver => "handed_over",
            Self::Accepted => "accepted",
            Self::Returned => "returned",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Ready => "Готово к передаче",
            Self::HandedOver => "Передано, ждёт приёма",
            Self::Accepted => "Принято",
            Self::Returned => "Возвращено с замечаниями",
        }
    }
}

/// What can be done on this way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PackageAction {
    /// Передать в Центр.
    HandOver,
    /// Принять.
    Accept,
    /// Вернуть с замечаниями.
    Return,
}

/// One line of the table.
#[derive(Debug)]
pub struct Row {
    pub action: PackageAction,
    pub from: ItemState,
    pub to: ItemState,
    pub who: &'static [Role],
}

const fn row(action: PackageAction, from: ItemState, to: ItemState, who: &'static [Role]) -> Row {
    Row {
        action,
        from,
        to,
        who,
    }
}

const GIVERS: &[Role] = &[Role::MunicipalCoordinator, Role::Operator];
const TAKERS: &[Role] = &[Role::Operator];

#[rustfmt::skip]
pub const TABLE: &[Row] = &[
    row(PackageAction::HandOver, ItemState::Ready,      ItemState::HandedOver, GIVERS),
    row(PackageAction::Accept,   ItemState::HandedOver, ItemState::Accepted,   TAKERS),
    row(PackageAction::Return,   ItemState::HandedOver, ItemState::Returned,   TAKERS),
];

/// Why a move is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PackageRefusal {
    #[error("Это действие с пакетом не входит в Ваши полномочия")]
    NotYours,
    #[error("Действие недоступно: документы этого аттестуемого в состоянии «{}»", .0.title())]
    WrongState(ItemState),
}

/// What the table needs to know of a case on its way to the Centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemFacts {
    /// None yet: it is to be handed over.
    pub package_id: Option<Uuid>,
    pub application_id: Uuid,
    pub teacher_id: Uuid,
    pub municipality_id: Uuid,
    /// The package's; of a case that is in none, the case's.
    pub version: i64,
    pub state: ItemState,
}

impl ItemFacts {
    /// The package, if it is in one, and the case.
    #[must_use]
    pub const fn id(&self) -> ItemId {
        (self.package_id, self.application_id)
    }
}

/// The package, if there is one, and the case.
pub type ItemId = (Option<Uuid>, Uuid);

/// Proof that the table said yes, for one case in one package.
pub type PackagePermit = crate::workflow::Permit<PackageAction, ItemState, ItemId>;

/// Whether the packages of this municipality exist for this actor (404 otherwise).
#[must_use]
pub fn can_see(actor: &Actor, municipality_id: Uuid) -> bool {
    match actor.role {
        Role::Operator => true,
        Role::MunicipalCoordinator => actor.municipality_id == Some(municipality_id),
        _ => false,
    }
}

/// The action as this role's at any state.
#[derive(Debug)]
pub struct PackageClaim(&'static Row);

/// Whether `action` on a case of this teacher is this actor's; the caller has asked [`can_see`] before. Nobody hands
/// over or takes their own case.
///
/// # Errors
/// [`PackageRefusal::NotYours`].
pub fn claim(
    action: PackageAction,
    actor: &Actor,
    teacher_id: Uuid,
) -> Result<PackageClaim, PackageRefusal> {
    TABLE
        .iter()
        .find(|row| row.action == action && row.who.contains(&actor.role))
        .filter(|_| !actor.is(teacher_id))
        .map(PackageClaim)
        .ok_or(PackageRefusal::NotYours)
}

impl PackageClaim {
    /// # Errors
    /// [`PackageRefusal::WrongState`].
    pub fn at(self, item: &ItemFacts) -> Result<PackagePermit, PackageRefusal> {
        let Row {
            action, from, to, ..
        } = *self.0;
        if from == item.state {
            let seen = (item.id(), item.version);
            Ok(PackagePermit::new(action, seen, from, to))
        } else {
            Err(PackageRefusal::WrongState(item.state))
        }
    }
}

impl Subject for ItemFacts {
    type Action = PackageAction;
    type State = ItemState;
    type Id = ItemId;
    type Refusal = PackageRefusal;
    type Claim = PackageClaim;

    fn version(&self) -> i64 {
        self.version
    }

    fn state(&self) -> ItemState {
        self.state
    }

    fn is_visible_to(&self, actor: &Actor) -> bool {
        can_see(actor, self.municipality_id)
    }

    fn claim(&self, action: PackageAction, actor: &Actor) -> Result<PackageClaim, PackageRefusal> {
        claim(action, actor, self.teacher_id)
    }

    fn permit(&self, claim: PackageClaim, _: NaiveDate) -> Result<PackagePermit, PackageRefusal> {
        claim.at(self)
    }
}

/// What this actor can do with the case in this state now.
#[must_use]
pub fn allowed_actions(actor: &Actor, state: ItemState, teacher_id: Uuid) -> Vec<PackageAction> {
    TABLE
        .iter()
        .filter(|row| row.from == state && row.who.contains(&actor.role) && !actor.is(teacher_id))
        .map(|row| row.action)
        .collect()
}
