//! Forgotten login or password.

pub(crate) mod complete;
pub(crate) mod request;

pub(crate) use request::{reset_subject, tell_account_exists};
