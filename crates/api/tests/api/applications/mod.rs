//! `/applications`

mod checks;
mod drafts;
mod exports;
mod filing_again;
mod filters;
mod history;
mod journal;
mod large_lists;
mod letters;
mod numbers;
mod paging;
mod planning;
mod printing;
pub mod processes;
mod races;
mod registering;
mod rejecting;
mod sight;
mod sorting;
mod submitting;
mod typesetting;
mod unfinished;
mod whole_job;
