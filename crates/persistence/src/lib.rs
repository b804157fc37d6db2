//! Rows ↔ what is true. The only crate that names sea-orm. SQLite and PostgreSQL run the same code.

pub mod applications;
pub mod attempts;
mod chance;
mod counter;
mod database;
pub mod deletion;
pub mod documents;
mod entities;
mod error;
pub mod history;
pub mod idempotency;
pub mod invitations;
mod like;
pub mod names;
pub mod not_filed;
pub mod notices;
pub mod outbox;
pub mod packages;
pub mod people;
pub mod planned_steps;
pub mod preferences;
pub mod questions;
pub mod recovery;
pub mod reference;
pub mod registrations;
pub mod saved_filters;
pub mod schedule;
pub mod sessions;
mod store;
pub mod substitutions;
pub mod withdrawals;

pub use chance::Randomness;
pub use database::{Database, OpenError};
pub use error::StoreError;
pub use store::{Reader, Store, WriteTx};
