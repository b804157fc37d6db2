//! One file per job, one line per job.

pub(crate) mod clean_up;
pub(crate) mod collect_files;
pub(crate) mod perform_steps;
pub(crate) mod send_letters;

use crate::job::Job;
use std::time::Duration;

/// Every job: its name in the log, its period, what it does.
pub(crate) fn all() -> Vec<Job> {
    vec![
        Job::new("letters", seconds(2), send_letters::send_letters),
        Job::new("planned steps", seconds(2), perform_steps::perform_steps),
        Job::new("clean-up", seconds(3_600), clean_up::clean_up),
        Job::new(
            "unnamed files",
            seconds(3_600),
            collect_files::collect_files,
        ),
    ]
}

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}
