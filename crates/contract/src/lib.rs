//! The JSON in and out, shared by the server and the browser. Snake case, UUIDs, RFC 3339 instants, `YYYY-MM-DD` dates.

pub mod accounts;
pub mod applications;
pub mod conclusions;
pub mod deletions;
pub mod documents;
pub mod help;
pub mod home;
pub mod invitations;
pub mod lists;
pub mod names;
pub mod not_filed;
pub mod packages;
pub mod people;
pub mod planned_steps;
pub mod planning;
pub mod preferences;
pub mod problem;
pub mod questions;
pub mod reference;
pub mod saved_filters;
pub mod schedule;
pub mod sessions;
pub mod substitutions;
pub mod tickets;
pub mod withdrawals;

/// Derives what every message of the contract has.
macro_rules! message {
    ($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        $(#[$meta])*
        pub struct $name { $($body)* }
    };
    ($(#[$meta:meta])* pub enum $name:ident { $($body:tt)* }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        $(#[$meta])*
        pub enum $name { $($body)* }
    };
}
pub(crate) use message;
