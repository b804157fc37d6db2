//! What every test builds on.

mod accounts;
mod answer;
mod app;
mod clock;
mod database;
pub mod files;
mod letters;
pub mod people;
mod postgres;
mod reference;
mod request;
mod sign_in;
mod templates;

pub use answer::Answer;
pub use app::{TestApp, server_of};
pub use request::{Client, Request};
