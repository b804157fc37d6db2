//! One folder per feature, named as on the server.

pub mod applications;
pub mod attestation;
pub mod deletion;
pub mod destruction_acts;
pub mod help;
pub mod home;
pub mod invitations;
pub mod not_filed;
pub mod not_found;
pub mod packages;
pub mod people;
pub mod planning;
pub mod profile;
pub mod recovery;
pub mod registration;
pub mod registrations;
pub mod schedule;
pub mod sessions;
pub mod withdrawals;
pub mod work;
