//! `/registrations`

mod confirm;
mod fields;
mod register;
mod workplace;
