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

/// The same for what stands in rows of lists, fifty or more at once: what is empty is left out, and absence is read as empty.
macro_rules! row {
    ($(#[$meta:meta])* pub struct $name:ident { $($fields:tt)* }) => {
        $crate::row! { @next [$(#[$meta])* pub struct $name] [] $($fields)* }
    };
    (@next $head:tt [$($done:tt)*] $(#[$meta:meta])* pub $field:ident: Option<$type:ty>, $($rest:tt)*) => {
        $crate::row! { @next $head [
            $($done)* $(#[$meta])*
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub $field: Option<$type>,
        ] $($rest)* }
    };
    (@next $head:tt [$($done:tt)*] $(#[$meta:meta])* pub $field:ident: Vec<$type:ty>, $($rest:tt)*) => {
        $crate::row! { @next $head [
            $($done)* $(#[$meta])*
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub $field: Vec<$type>,
        ] $($rest)* }
    };
    (@next $head:tt [$($done:tt)*] $(#[$meta:meta])* pub $field:ident: bool, $($rest:tt)*) => {
        $crate::row! { @next $head [
            $($done)* $(#[$meta])*
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            pub $field: bool,
        ] $($rest)* }
    };
    (@next $head:tt [$($done:tt)*] $(#[$meta:meta])* pub $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::row! { @next $head [$($done)* $(#[$meta])* pub $field: $type,] $($rest)* }
    };
    (@next [$($head:tt)*] [$($done:tt)*]) => {
        $crate::message! { $($head)* { $($done)* } }
    };
}
pub(crate) use row;
