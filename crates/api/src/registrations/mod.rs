//! A teacher registers: the request, and the letter's link that makes the account.

pub(crate) mod confirm;
mod parse;
pub(crate) mod register;

pub(crate) use confirm::{link_unknown, taken};
pub(crate) use parse::Workplace;
