//! What happens without a request: letters leave, planned steps are performed, old rows go. Several workers may run side by side.

mod job;
mod jobs;
mod run;

pub use run::{Post, Worker};
