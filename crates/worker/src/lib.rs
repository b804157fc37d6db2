//! What happens without a request: letters leave, planned steps are performed, old rows go. Several workers may run side by side.

mod jobs;
mod run;

pub use jobs::send_letters::send_due;
pub use run::{Post, Worker};
