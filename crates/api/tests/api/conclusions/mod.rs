//! `/applications/{id}/conclusion`, `/attest`, `/decline-to-attest`

mod due;
mod files;
mod lists;
mod panel;
mod paper;
mod refusing;
mod replacing;
mod signing;
mod verdict;
mod whole_way;
