//! Forgotten login or password.

pub(crate) mod complete;
pub(crate) mod request;

pub(crate) use request::{Sent, reset_subject, send_link, tell_account_exists};
