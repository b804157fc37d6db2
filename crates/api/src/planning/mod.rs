//! «Заполнение графика»: what the panel needs, the rules of a plan, several rows at once.

pub(crate) mod bulk;
mod candidates;
mod choice;
mod period;
mod periods;
pub(crate) mod show;
mod whom;

pub(crate) use choice::{between, choose};
pub(crate) use period::{chosen, lock_schedules, touched};
pub(crate) use whom::with_operator;
