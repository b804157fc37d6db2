//! The schedule's own small table: state × action → state × who.

use crate::{
    calendar::short_date,
    roles::{Actor, Role},
    workflow::Subject,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Who holds the schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ScheduleState {
    /// With the coordinator.
    Open,
    /// With the operator, waiting for approval.
    Sent,
    /// Approved: a numbered version is frozen.
    Approved,
}

impl ScheduleState {
    pub const ALL: [Self; 3] = [Self::Open, Self::Sent, Self::Approved];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Sent => "sent",
            Self::Approved => "approved",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Open => "Не утвержден, заполняет координатор",
            Self::Sent => "Не утвержден, на утверждении у оператора",
            Self::Approved => "Утвержден",
        }
    }

    /// Who holds it, in words; `sent_on`: the day on which it was sent.
    #[must_use]
    pub fn holder(self, sent_on: Option<NaiveDate>) -> String {
        match (self, sent_on) {
            (Self::Open, _) => "у координатора".to_owned(),
            (Self::Sent, Some(day)) => format!("у оператора с {}", short_date(day)),
            (Self::Sent, None) => "у оператора".to_owned(),
            (Self::Approved, _) => "утвержден, изменить может оператор".to_owned(),
        }
    }

    /// The coordinator no longer changes its rows.
    #[must_use]
    pub const fn is_locked(self) -> bool {
        !matches!(self, Self::Open)
    }
}

/// What can be done to a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ScheduleAction {
    /// Отправить на утверждение.
    Send,
    /// Утвердить.
    Approve,
    /// Вернуть с замечаниями.
    Return,
    /// Открыть утвержденный график для изменений.
    Reopen,
}

/// One line of the table.
#[derive(Debug)]
pub struct Row {
    pub action: ScheduleAction,
    pub from: ScheduleState,
    pub to: ScheduleState,
    pub role: Role,
}

const fn row(action: ScheduleAction, from: ScheduleState, to: ScheduleState, role: Role) -> Row {
    Row {
        action,
        from,
        to,
        role,
    }
}

#[rustfmt::skip]
pub const TABLE: &[Row] = &[
    row(ScheduleAction::Send,    ScheduleState::Open,     ScheduleState::Sent,     Role::MunicipalCoordinator),
    row(ScheduleAction::Approve, ScheduleState::Sent,     ScheduleState::Approved, Role::Operator),
    row(ScheduleAction::Return,  ScheduleState::Sent,     ScheduleState::Open,     Role::Operator),
    row(ScheduleAction::Reopen,  ScheduleState::Approved, ScheduleState::Open,     Role::Operator),
];

/// Why a schedule's move is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleRefusal {
    #[error("Это действие с графиком не входит в Ваши полномочия")]
    NotYours,
    #[error("Действие недоступно: график в состоянии «{}»", .0.title())]
    WrongState(ScheduleState),
}

/// What the table needs to know of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScheduleFacts {
    pub municipality_id: Uuid,
    pub period_id: Uuid,
    pub version: i64,
    pub state: ScheduleState,
}

impl ScheduleFacts {
    /// Municipality and period.
    #[must_use]
    pub const fn id(&self) -> (Uuid, Uuid) {
        (self.municipality_id, self.period_id)
    }
}

/// Proof that the table said yes, for the schedule of a municipality and period.
pub type SchedulePermit = crate::workflow::Permit<ScheduleAction, ScheduleState, (Uuid, Uuid)>;

/// Whether the schedule of this municipality exists for this actor (404 otherwise).
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
pub struct ScheduleClaim(&'static Row);

/// Whether `action` is this actor's; the caller has asked [`can_see`] before.
///
/// # Errors
/// [`ScheduleRefusal::NotYours`].
pub fn claim(action: ScheduleAction, actor: &Actor) -> Result<ScheduleClaim, ScheduleRefusal> {
    TABLE
        .iter()
        .find(|row| row.action == action && row.role == actor.role)
        .map(ScheduleClaim)
        .ok_or(ScheduleRefusal::NotYours)
}

impl ScheduleClaim {
    /// # Errors
    /// [`ScheduleRefusal::WrongState`].
    pub fn at(self, schedule: &ScheduleFacts) -> Result<SchedulePermit, ScheduleRefusal> {
        let Row {
            action, from, to, ..
        } = *self.0;
        if from == schedule.state {
            let seen = (schedule.id(), schedule.version);
            Ok(SchedulePermit::new(action, seen, from, to))
        } else {
            Err(ScheduleRefusal::WrongState(schedule.state))
        }
    }
}

impl Subject for ScheduleFacts {
    type Action = ScheduleAction;
    type State = ScheduleState;
    type Id = (Uuid, Uuid);
    type Refusal = ScheduleRefusal;
    type Claim = ScheduleClaim;

    fn version(&self) -> i64 {
        self.version
    }

    fn state(&self) -> ScheduleState {
        self.state
    }

    fn is_visible_to(&self, actor: &Actor) -> bool {
        can_see(actor, self.municipality_id)
    }

    fn claim(
        &self,
        action: ScheduleAction,
        actor: &Actor,
    ) -> Result<ScheduleClaim, ScheduleRefusal> {
        claim(action, actor)
    }

    fn permit(
        &self,
        claim: ScheduleClaim,
        _: NaiveDate,
    ) -> Result<SchedulePermit, ScheduleRefusal> {
        claim.at(self)
    }
}

/// What this actor can do with the schedule now.
#[must_use]
pub fn allowed_actions(actor: &Actor, state: ScheduleState) -> Vec<ScheduleAction> {
    TABLE
        .iter()
        .filter(|row| row.role == actor.role && row.from == state)
        .map(|row| row.action)
        .collect()
}
