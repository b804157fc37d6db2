//! What happens without a request: letters leave, planned steps are performed, old rows and unnamed files go. Several workers may run side by side.

mod job;
mod jobs;
mod post;
mod run;

pub use jobs::collect_files::collect;
pub use post::Post;
pub use run::{Pace, Worker};
