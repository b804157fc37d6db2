//! Moves of a withdrawal.

mod cancel;
mod generate;
mod letters;
mod object;
mod open;
mod register;
mod return_;
mod send;

pub use cancel::cancel;
pub use generate::{Form, generate};
pub use object::object;
pub use open::open;
pub use register::register;
pub use return_::return_;
pub use send::send;
