//! One file per job.

pub(crate) mod clean_up;
pub(crate) mod perform_steps;
pub(crate) mod send_letters;
