//! The steps of the job, each as its page takes it, and cases put there without their printed forms where only their
//! number matters.

mod cast;
mod conclusions;
mod crowd;
mod pdf;
mod review;
mod seed;
mod steps;
mod verdict;
mod withdrawals;

pub use cast::{Cast, ELSEWHERE, HERE};
pub use conclusions::*;
pub use crowd::{bulk_copies, copies, copies_from, numbers, press, set_stage};
pub use pdf::Pdf;
pub use review::*;
pub use seed::{Seed, Seeder};
pub use steps::*;
pub use verdict::Verdict;
pub use withdrawals::*;
