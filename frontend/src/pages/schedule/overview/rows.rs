//! Which schedules are shown, and in what order.

use contract::schedule::ScheduleSummary;
use domain::schedule::ScheduleState;

use crate::components::list::ListAddress;

/// The parameters that the address carries.
pub const FIELDS: &[&str] = &["period_id", "municipality_id", "state"];

/// Schedules still open and those approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Draft,
    Approved,
}

impl Kind {
    pub const ALL: [Self; 2] = [Self::Draft, Self::Approved];

    pub fn of(address: &ListAddress) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| address.is("kind", kind.code()))
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Approved => "approved",
        }
    }

    pub const fn words(self) -> &'static str {
        match self {
            Self::Draft => "Не утвержденный график проведения аттестации за указанный период",
            Self::Approved => "Утвержденный график проведения аттестации за указанный период",
        }
    }

    fn holds(self, state: ScheduleState) -> bool {
        (self == Self::Approved) == (state == ScheduleState::Approved)
    }
}

/// What waits for approval first, then by period and municipality.
pub fn shown(
    mut schedules: Vec<ScheduleSummary>,
    kind: Option<Kind>,
    state: Option<ScheduleState>,
) -> Vec<ScheduleSummary> {
    schedules.retain(|schedule| {
        kind.is_none_or(|kind| kind.holds(schedule.state))
            && state.is_none_or(|state| state == schedule.state)
    });
    schedules.sort_by_cached_key(|schedule| {
        let waits = schedule.state != ScheduleState::Sent;
        (
            waits,
            schedule.period.starts_on,
            schedule.period.ends_on,
            schedule.municipality.name.clone(),
        )
    });
    schedules
}
