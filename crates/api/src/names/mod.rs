//! A registered name found wrong: proposed by the coordinator, decided by the operator.

pub(crate) mod confirm;
pub(crate) mod decline;
mod json;
pub(crate) mod list;
pub(crate) mod propose;

pub(crate) use json::of_case;
