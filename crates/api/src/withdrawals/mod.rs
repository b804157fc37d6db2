//! Withdrawals of applications: formed, sent with the signed scan, taken back, objected to, registered or returned; their journal.

pub(crate) mod cancel;
mod columns;
mod export;
mod form;
pub(crate) mod generate;
pub(crate) mod list;
pub(crate) mod object;
mod query;
pub(crate) mod register;
pub(crate) mod return_;
mod scan;
pub(crate) mod send;
mod view;

pub(crate) use export::{export_csv, export_xlsx};
pub(crate) use view::{case_withdrawal, may_open_form};
