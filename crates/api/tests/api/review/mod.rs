//! The review before registration.

mod checking;
mod checks;
mod correcting;
mod lists;
mod organisations;
mod overdue;
mod returning;
mod routes;
mod setting;
mod verifying;
