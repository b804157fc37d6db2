//! The review before registration: checklist, mark for the operator, route, return for correction, typed organisation.

pub(crate) mod add_organisation;
mod answer;
pub(crate) mod change_route;
pub(crate) mod check;
pub(crate) mod match_organisation;
pub(crate) mod return_for_correction;
pub(crate) mod verify;

pub(super) use answer::{returned, verification};
