//! What is true in the certification of teachers: values that parse, the workflow table, permissions, periods,
//! deadlines, names. No I/O, no async, no clock, no randomness; compiles to WebAssembly.

pub mod applications;
pub mod calendar;
pub mod conclusions;
pub mod declension;
pub mod history;
pub mod links;
pub mod organisations;
pub mod packages;
pub mod people;
pub mod periods;
pub mod plural;
pub mod reasons;
pub mod roles;
pub mod schedule;
pub mod text;
pub mod withdrawals;
pub mod workflow;
pub mod workflow_page;
