//! Reference data, and the consent text.

mod add;
pub(crate) mod consent;
mod read;

pub(crate) use add::{add_organisation, add_period};
pub(crate) use consent::check_consent;
pub(crate) use read::{municipalities, organisations, periods, positions, subjects};

use contract::reference::Period;
use persistence::reference::PeriodRow;

/// The period as JSON, with its label.
pub(crate) fn period_json(row: PeriodRow) -> Period {
    Period {
        id: row.id,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        label: row.label(),
    }
}
