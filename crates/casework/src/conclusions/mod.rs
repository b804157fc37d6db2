//! Moves of the conclusion.

mod answer;
mod attach;
mod object;
mod refuse;
mod sign;
mod take_back;
mod verdict;

pub use attach::attach;
pub use object::object;
pub use refuse::refuse;
pub use sign::{sign, sign_on_paper};
pub use take_back::take_back;
pub use verdict::{attest, decline};
