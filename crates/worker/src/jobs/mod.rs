//! One file per job, one line per job.

mod clean_up;
pub(crate) mod collect_files;
mod perform_steps;
mod send_letter;

use crate::{Pace, job::Job};
use std::{iter, time::Duration};

/// Letters on their way at one time, each in a lane of its own: one that hangs holds no other.
const LANES: usize = 4;

/// Every job: its name in the log, its period, what it does.
pub(crate) fn all(pace: Pace) -> Vec<Job> {
    let letters = || Job::new("letters", pace.look, send_letter::send_letter);
    let mut jobs = vec![
        Job::new("planned steps", pace.look, perform_steps::perform_steps),
        Job::new("clean-up", seconds(3_600), clean_up::clean_up),
        Job::new(
            "unnamed files",
            seconds(3_600),
            collect_files::collect_files,
        ),
    ];
    jobs.extend(iter::repeat_with(letters).take(LANES));
    jobs
}

const fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}
