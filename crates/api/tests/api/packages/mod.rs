//! Packages to the Centre.

mod archive;
mod decisions;
mod hand_over;
mod next;
mod races;
pub mod stage;
