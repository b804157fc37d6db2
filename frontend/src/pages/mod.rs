//! One folder per feature, named as on the server.

pub mod home;
pub mod not_found;
