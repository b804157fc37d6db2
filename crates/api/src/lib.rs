//! HTTP: routes, identity, problem+json, OpenAPI. The only crate that names actix.

mod app;
mod applications;
mod body;
mod calendar;
mod client_address;
mod documents;
mod experts;
mod explorer;
mod fields;
mod headers;
mod health;
mod home;
mod idempotency;
mod identity;
mod if_match;
mod invitations;
mod letters;
mod openapi;
mod paging;
mod people;
mod problem;
mod query;
mod recovery;
mod reference;
mod registrations;
mod routes;
mod schedule;
mod secrets;
mod sessions;
mod spa;
mod state;
mod tickets;

pub use app::app;
pub use openapi::specification;
pub use secrets::{Keys, PasswordHashing, SelfCheckError};
pub use state::{ApiSettings, Clock, State};
