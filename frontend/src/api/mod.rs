//! The server's HTTP surface as typed functions, one module per feature, over one client.
//!
//! Every function answers `Result<_, ApiError>`. Moves take the version that the page has seen and send it as
//! `If-Match`. Nothing here touches the page, except that a session that ended is told to [`session::on_ended`].

pub mod accounts;
pub mod applications;
pub mod client;
pub mod conclusions;
pub mod error;
pub mod help;
pub mod home;
pub mod invitations;
pub mod names;
pub mod not_filed;
pub mod packages;
pub mod people;
pub mod planned_steps;
pub mod planning;
pub mod preferences;
pub mod query;
pub mod questions;
pub mod reference;
mod refresh;
pub mod review;
pub mod saved_filters;
pub mod schedule;
pub mod session;
pub mod sessions;
pub mod tickets;
mod token;
pub mod upload;
mod web_lock;
pub mod withdrawals;

pub use error::ApiError;
pub use query::Query;
